namespace Halfday.Interchange.Demonstration;

/// <summary>How the people of one works go about it: works differ, as they do in life.</summary>
/// <param name="Comes">The chance that a leader comes.</param>
/// <param name="Confirms">The chance that the mentor confirms what was done.</param>
/// <param name="IsLate">The chance that who comes, comes late.</param>
/// <param name="MakesUp">The chance that who missed chooses another time.</param>
internal sealed record Habits(double Comes, double Confirms, double IsLate, double MakesUp)
{
    private static readonly (string En, string Zh)[] Work =
    [
        ("Worked to the drawing under guidance", "在师傅指导下按图操作"), ("Set up the machine and ran a batch", "调整机床并加工一批"),
        ("Changed over and checked first pieces", "更换工装并检验首件"), ("Measured, sorted and packed", "测量、分选并装箱"),
        ("Learnt to sharpen and set tools", "学习刃磨和对刀"), ("Ran the line and kept its log", "操作生产线并填写记录"),
        ("Cleaned, oiled and restarted the machine", "清洁、加油并重新开机"), ("Repaired rejects from last week", "返修上周的不合格品"),
    ];

    private static readonly (string En, string Zh)[] Lateness =
        [("Meeting ran over", "会议延时"), ("Called to the bureau", "临时去局里"), ("Traffic on the ferry", "轮渡晚点"), ("Visitors from another works", "接待兄弟厂来访")];

    private static readonly (string En, string Zh)[] Excuses =
        [("Conference of the municipality", "参加市里会议"), ("Ill, with a note from the clinic", "生病，有医务室证明"), ("Inspection by the bureau", "配合局里检查"), ("Travelled to a supplier", "出差到协作厂")];

    private static readonly (string En, string Zh)[] Disputes =
        [("Left after half an hour", "半小时后就走了"), ("Only looked round, did not work", "只是看看，没有动手"), ("Was in the office, not at the bench", "在办公室，没到车间")];

    /// <summary>The habits of a works.</summary>
    public static Habits Of(Random chance) => new(
        Comes: 0.80 + (0.18 * chance.NextDouble()), Confirms: 0.86 + (0.12 * chance.NextDouble()),
        IsLate: 0.03 + (0.10 * chance.NextDouble()), MakesUp: 0.25 + (0.5 * chance.NextDouble()));

    public static string WorkDone(Random chance, bool chinese) => Pick(chance, Work, chinese);
    public static string Late(Random chance, bool chinese) => Pick(chance, Lateness, chinese);
    public static string Excuse(Random chance, bool chinese) => Pick(chance, Excuses, chinese);
    public static string Dispute(Random chance, bool chinese) => Pick(chance, Disputes, chinese);

    private static string Pick(Random chance, (string En, string Zh)[] said, bool chinese)
    {
        var (en, zh) = said[chance.Next(said.Length)];
        return chinese ? zh : en;
    }
}

using Halfday.Shared.Time;

namespace Halfday.Shared.Ui;

/// <summary>Example data of the living page: always the same, so that two looks can be compared.</summary>
public static class StyleExamples
{
    /// <summary>Each tone with a word it goes with.</summary>
    public static readonly (Tone Tone, Text Word)[] States =
    [
        (Tone.Done, new("Met", "已完成")), (Tone.Going, new("On track", "正常")), (Tone.Open, new("Planned", "已排")),
        (Tone.Bad, new("Behind", "落后")), (Tone.Warn, new("Unconfirmed", "未确认")), (Tone.Excused, new("Excused", "已准假")),
        (Tone.None, new("Not recorded yet", "尚未记录")),
    ];

    /// <summary>Leaders of a works.</summary>
    public static readonly Text[] Leaders =
    [
        new("Chen Guodong", "陈国栋"), new("Li Meihua", "李美华"), new("Zhou Weimin", "周为民"), new("Sun Aiping", "孙爱萍"),
        new("Qian Zhiyuan", "钱志远"), new("Wu Xiulan", "吴秀兰"),
    ];

    private static readonly Text[] Trades = [new("turning", "车工"), new("milling", "铣工"), new("casting", "铸工")];
    private static readonly Text[] Mentors = [new("Wang Peiyu", "王佩玉"), new("Zhao Lan", "赵兰"), new("Hu Jianhua", "胡建华")];

    /// <summary>Thirteen weeks up to the one of this day.</summary>
    public static IReadOnlyList<IsoWeek> Weeks(DateOnly today) => [.. Enumerable.Range(-12, 13).Select(IsoWeek.Of(today).Plus)];

    /// <summary>A row a leader, every tone somewhere.</summary>
    public static IReadOnlyList<HeatRow> Heat(DateOnly today) =>
    [
        .. Leaders.Select((leader, row) => new HeatRow(leader.ToString(), null,
            [.. Weeks(today).Select((week, column) => Cell(week, row, column))], $"{92 - (7 * row)} %")),
    ];

    private static HeatCell Cell(IsoWeek week, int row, int column)
    {
        var (tone, word) = States[((row * 5) + (column * 3)) % 11 is var n && n < States.Length ? n : 0];
        return new HeatCell(tone, Words.Say($"{week.Shown()}: ", $"{week.Shown()}：") + word);
    }

    /// <summary>Monday to Friday, morning and afternoon, of the week of this day.</summary>
    public static IReadOnlyList<Slot> Slots(DateOnly today) =>
    [
        .. IsoWeek.Of(today).Days.Take(5).SelectMany(day => new[] { new Slot(day, PartOfDay.Am), new Slot(day, PartOfDay.Pm) }),
    ];

    /// <summary>Three workshops, some half days, one afternoon closed.</summary>
    public static IReadOnlyList<WeekRow> Rota(DateOnly today)
    {
        var slots = Slots(today);
        return
        [
            .. Enumerable.Range(1, 3).Select(n => new WeekRow(Words.Say($"Workshop {n}", $"{n}车间"), Words.Say("turning, milling", "车工、铣工"), null,
                [.. slots.SelectMany((slot, i) => Entries(slot, i, n))], n == 3 ? new HashSet<Slot> { slots[9] } : new HashSet<Slot>())),
        ];
    }

    private static IEnumerable<WeekEntry> Entries(Slot slot, int i, int n) =>
        Enumerable.Range(0, (i * n) % 3).Where(_ => n < 3 || i < 9).Select(k => new WeekEntry(slot, Leaders[(i + k + n) % 6].ToString(),
            [Trades[(i + n) % 3].ToString(), Mentors[(i + k) % 3].ToString()], "#rota")
        {
            Pinned = i == 4, Mine = i == 2 && k == 0, Change = i == 7 ? Change.Came : Change.Same,
        });
}

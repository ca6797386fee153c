using Halfday.Shared;

namespace Halfday.Organization;

/// <summary>Why the organisation cannot be changed so.</summary>
public static class OrganizationRefusals
{
    public static readonly Refusal NoCode = new("NoCode",
        "A code is at most 40 of A-Z a-z 0-9 . _ - : choose another.", "编码至多 40 个字符，只能用 A-Z a-z 0-9 . _ - ：请另选。") { Field = "code" };

    public static readonly Refusal CodeIsTaken = new("CodeIsTaken",
        "The code is taken, perhaps by one that has ended: choose another.", "该编码已被使用（可能属于已结束的）：请另选。") { Field = "code" };

    public static readonly Refusal NameIsMissing = new("NameIsMissing", "The name is empty: give one.", "名称是空的：请填写。") { Field = "name" };

    public static readonly Refusal WrongLevel = new("WrongLevel",
        "A unit of this level cannot stand there: a workshop or team stands at a site, all others below a higher level.",
        "该级别的单位不能在此：车间和班组属于厂，其余在更高级别之下。") { Field = "level" };

    public static readonly Refusal NoTimeZone = new("NoTimeZone",
        "There is no such time zone: write a name such as Asia/Shanghai, or leave it empty to inherit.",
        "没有这个时区：请写 Asia/Shanghai 这样的名称，或留空沿用上级。") { Field = "timeZone" };

    /// <param name="code">The code that leads nowhere.</param>
    /// <param name="field">The field it was given in.</param>
    public static Refusal NotKnownHere(string code, string field) => new("NotKnownHere",
        $"There is nothing with the code “{code}” that you may use here: check it.", $"没有您可以使用的编码“{code}”：请核对。") { Field = field };

    public static readonly Refusal BadgeIsTaken = new("BadgeIsTaken",
        "The badge is somebody else's: give another, or leave it empty.", "该工牌属于他人：请另填，或留空。") { Field = "badge" };

    public static readonly Refusal HasEnded = new("HasEnded",
        "The post or the unit has ended before that day: choose another, or an earlier day.", "该职务或单位在该日之前已结束：请另选，或选更早的日期。") { Field = "from" };

    public static readonly Refusal AppointedAlready = new("AppointedAlready",
        "The person holds this post at this unit from that day already: change or end that appointment.",
        "此人从该日起已任此职：请修改或结束该任职。") { Field = "from" };

    public static readonly Refusal NoEmail = new("NoEmail",
        "The address is not complete: write it as name@example.org, or leave it empty.", "邮箱不完整：请写成 name@example.org，或留空。") { Field = "email" };

    public static readonly Refusal NoPart = new("NoPart",
        "There is no such part of the day here: use one of those listed.", "这里没有这个时段：请用列出的时段。") { Field = "part" };

    public static readonly Refusal NumberOutOfBounds = new("NumberOutOfBounds",
        "The number is out of bounds: give a whole number from 0 to 999.", "数字超出范围：请填 0 到 999 的整数。");

    public static readonly Refusal NoWeekday = new("NoWeekday",
        "There is no such weekday: write Mon, Tue, Wed, Thu, Fri, Sat or Sun.", "没有这个星期：请写 Mon、Tue、Wed、Thu、Fri、Sat 或 Sun。");

    public static readonly Refusal OnlyWorkshops = new("OnlyWorkshopsTakeLeaders",
        "Only a workshop takes leaders: name one of its workshops.", "只有车间接纳干部：请指明其下的车间。");

    public static readonly Refusal StaysPut = new("UnitStaysPut",
        "A unit that stands keeps its level and place here: an import of units.csv moves it.",
        "已有单位在此不能改级别和上级：请用 units.csv 导入来调整。");

    public static readonly Refusal DayIsOver = new("DayIsOver",
        "That day has passed: what was closed stays closed.", "该日已过：停工记录不再更改。") { Field = "date" };

    public static readonly Refusal ClosedTooLong = new("ClosedTooLong",
        "That is more than a quarter at once: close it in pieces of at most 92 days.", "一次最多安排 92 天停工：请分次安排。") { Field = "until" };

    public static readonly Refusal EndsWhenItStarts = new("EndsWhenItStarts",
        "It ends when it starts: choose another end; an earlier one is the next day.", "结束与开始时间相同：请另选结束时间；更早的时间算次日。") { Field = "ends" };

    public static readonly Refusal PartIsInUse = new("PartIsInUse",
        "A capacity, a shift, a closure or an absence lies in this part of the day: free it of them first.", "此时段仍有接纳人数、班次、停工或请假：请先清除。");

    public static readonly Refusal NobodyInTheGroup = new("NobodyInTheGroup",
        "A cover group needs somebody: name at least one person.", "轮值组不能没有人：请至少指定一人。") { Field = "people" };

    public static readonly Refusal GroupReachesFurther = new("GroupReachesFurther",
        "Somebody of this group belongs to units that are not yours: ask the office above.",
        "组内有人不属于您管辖的单位：请联系上级办公室。");

    public static Refusal UnitHasUnitsBelow(int count) => new("UnitHasUnitsBelow",
        $"{count} units below it live on: end them first.", $"其下还有 {count} 个单位：请先结束它们。");

    public static Refusal EndsBeforeItBegins(DateOnly from) => new("EndsBeforeItBegins",
        $"It begins on {from:yyyy-MM-dd}, so it cannot end before: choose that day or a later one.",
        $"它从 {from:yyyy-MM-dd} 开始，不能更早结束：请选当天或以后。") { Field = "until" };
}

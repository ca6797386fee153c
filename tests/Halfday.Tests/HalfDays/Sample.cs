using Halfday.HalfDays;
using Halfday.Shared.Time;

namespace Halfday.Tests.HalfDays;

/// <summary>Half days without a database: Wednesday 7 October 2026, 8:00 in Shanghai, which is midnight UTC.</summary>
internal static class Sample
{
    public static readonly DateOnly Day = new(2026, 10, 7);
    public static readonly Guid Leader = Guid.CreateVersion7();
    public static readonly Guid Mentor = Guid.CreateVersion7();
    public static readonly Guid Coordinator = Guid.CreateVersion7();
    public static readonly Guid Worker = Guid.CreateVersion7();

    /// <summary>The start of the half day, UTC.</summary>
    public static readonly DateTime Eight = new(2026, 10, 7, 0, 0, 0, DateTimeKind.Utc);

    public static readonly CheckInWindow Window = CheckInWindow.Of(
        Day, new TimeOnly(8, 0), new TimeOnly(12, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), 30);

    public static HalfDay HalfDay() => new()
    {
        SiteId = Guid.CreateVersion7(), LeaderId = Leader, MentorId = Mentor, Date = Day, Part = PartOfDay.Am,
        WorkshopId = Guid.CreateVersion7(), TradeId = Guid.CreateVersion7(),
    };

    /// <summary>Happened and received so many minutes after eight.</summary>
    public static Moment At(int minutes) => new(Eight.AddMinutes(minutes), Eight.AddMinutes(minutes));

    public static HalfDay CheckedIn()
    {
        var halfDay = HalfDay();
        Assert.Null(halfDay.CheckIn(At(0), "", Window));
        return halfDay;
    }

    public static HalfDay Confirmed()
    {
        var halfDay = CheckedIn();
        Assert.Null(halfDay.Confirm(Voucher.Mentor(Mentor), At(200), Window));
        return halfDay;
    }

    public static HalfDay Disputed()
    {
        var halfDay = CheckedIn();
        Assert.Null(halfDay.Contest(Mentor, "nobody came", At(200), Window));
        return halfDay;
    }
}

namespace Halfday.Planner.Solving;

/// <summary>One price for each thing that is limited, in whole 1/1024, so that a bound from them is exact.</summary>
internal sealed class Prices(Tables tables)
{
    /// <summary>(mentor x weeks + week) x parts + part.</summary>
    public long[] MentorPart { get; } = new long[tables.MaxPerWeek.Length * tables.Weeks * tables.Parts];
    /// <summary>mentor x weeks + week.</summary>
    public long[] MentorWeek { get; } = new long[tables.MaxPerWeek.Length * tables.Weeks];
    /// <summary>(workshop x weeks + week) x parts + part.</summary>
    public long[] WorkshopPart { get; } = new long[tables.Problem.Workshops.Count * tables.Weeks * tables.Parts];
    /// <summary>(cover group x weeks + week) x parts + part.</summary>
    public long[] CoverPart { get; } = new long[tables.MaxAway.Length * tables.Weeks * tables.Parts];
    /// <summary>mentor; at most the weight of overload.</summary>
    public long[] MentorShare { get; } = new long[tables.MaxPerWeek.Length];

    /// <summary>What a half day pays for scarcity; overload is no part of it.</summary>
    public long Shadow(LeaderTable row, int week, int part, int mentor)
    {
        var price = OfMentor(mentor, week, part) + OfCovers(row, week, part);
        return price + WorkshopPart[(tables.WorkshopOfMentor[mentor] * tables.Weeks + week) * tables.Parts + part];
    }

    public long OfMentor(int mentor, int week, int part)
    {
        var at = mentor * tables.Weeks + week;
        return MentorPart[at * tables.Parts + part] + MentorWeek[at];
    }

    public long OfCovers(LeaderTable row, int week, int part)
    {
        var price = 0L;
        foreach (var cover in row.Covers) price += CoverPart[(cover * tables.Weeks + week) * tables.Parts + part];
        return price;
    }

    /// <summary>What all limits are worth: price x limit.</summary>
    public long OfLimits()
    {
        var worth = MentorPart.Sum() + MentorShare.Sum() * tables.Problem.FairShare;
        for (var at = 0; at < MentorWeek.Length; at++) worth += MentorWeek[at] * tables.MaxPerWeek[at / tables.Weeks];
        for (var at = 0; at < WorkshopPart.Length; at++) worth += WorkshopPart[at] * tables.Room[at / tables.Parts / tables.Weeks * tables.Parts + at % tables.Parts];
        for (var at = 0; at < CoverPart.Length; at++) worth += CoverPart[at] * tables.MaxAway[at / tables.Parts / tables.Weeks];
        return worth;
    }

    public void CopyFrom(Prices other)
    {
        other.MentorPart.CopyTo(MentorPart, 0);
        other.MentorWeek.CopyTo(MentorWeek, 0);
        other.WorkshopPart.CopyTo(WorkshopPart, 0);
        other.CoverPart.CopyTo(CoverPart, 0);
        other.MentorShare.CopyTo(MentorShare, 0);
    }
}

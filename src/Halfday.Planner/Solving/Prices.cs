namespace Halfday.Planner.Solving;

/// <summary>
/// One price for each thing that is limited, in whole 1/1024, so that a bound from them is exact. They lie in one row, so that what
/// treats all alike need not know them: mentors by part, mentors by week, workshops by part, cover groups by part, mentors' shares.
/// </summary>
internal sealed class Prices
{
    private readonly Tables tables;
    private readonly int mentorWeek, workshopPart, coverPart, mentorShare;

    public Prices(Tables tables)
    {
        this.tables = tables;
        var (mentors, places) = (tables.MaxPerWeek.Length, tables.Weeks * tables.Parts);
        mentorWeek = mentors * places;
        workshopPart = mentorWeek + mentors * tables.Weeks;
        coverPart = workshopPart + tables.Problem.Workshops.Count * places;
        mentorShare = coverPart + tables.MaxAway.Length * places;
        All = new long[mentorShare + mentors];
    }

    public long[] All { get; }
    /// <summary>By (mentor x weeks + week) x parts + part.</summary>
    public Span<long> MentorPart => All.AsSpan(0, mentorWeek);
    /// <summary>By mentor x weeks + week.</summary>
    public Span<long> MentorWeek => All.AsSpan(mentorWeek, workshopPart - mentorWeek);
    /// <summary>By (workshop x weeks + week) x parts + part.</summary>
    public Span<long> WorkshopPart => All.AsSpan(workshopPart, coverPart - workshopPart);
    /// <summary>By (cover group x weeks + week) x parts + part.</summary>
    public Span<long> CoverPart => All.AsSpan(coverPart, mentorShare - coverPart);
    /// <summary>By mentor; at most the weight of overload.</summary>
    public Span<long> MentorShare => All.AsSpan(mentorShare);

    /// <summary>Of anything kept in the order of <see cref="All"/>, what belongs to mentors by week.</summary>
    public Span<T> MentorWeekOf<T>(T[] all) => all.AsSpan(mentorWeek, workshopPart - mentorWeek);

    /// <summary>How much there is of each, in the order of <see cref="All"/>.</summary>
    public int[] Limits()
    {
        var limits = new int[All.Length];
        for (var at = 0; at < limits.Length; at++) limits[at] = LimitAt(at);
        return limits;
    }

    /// <summary>Counts what a half day uses, in the order of <see cref="All"/>.</summary>
    public void CountUse(LeaderTable row, int week, HalfDay halfDay, Span<int> use)
    {
        var mentorAt = halfDay.Mentor * tables.Weeks + week;
        use[mentorAt * tables.Parts + halfDay.Part]++;
        use[mentorWeek + mentorAt]++;
        use[workshopPart + (tables.WorkshopOfMentor[halfDay.Mentor] * tables.Weeks + week) * tables.Parts + halfDay.Part]++;
        foreach (var cover in row.Covers) use[coverPart + (cover * tables.Weeks + week) * tables.Parts + halfDay.Part]++;
        use[mentorShare + halfDay.Mentor]++;
    }

    /// <summary>How much a mentor is used already: first in the part, then in the week, then over all.</summary>
    public long UseSoFar(int mentor, int week, int part, ReadOnlySpan<int> use)
    {
        var at = mentor * tables.Weeks + week;
        var overWeek = Math.Max(0, use[mentorWeek + at] + 1 - tables.MaxPerWeek[mentor]);
        return ((long)use[at * tables.Parts + part] << 40) + ((long)overWeek << 20) + use[mentorShare + mentor];
    }

    /// <summary>What a half day pays for scarcity; overload is no part of it.</summary>
    public long Shadow(LeaderTable row, int week, int part, int mentor) => OfPlace(mentor, week, part) + OfCovers(row, week, part);

    /// <summary>Of the mentor and the room, whoever comes.</summary>
    public long OfPlace(int mentor, int week, int part) =>
        OfMentor(mentor, week, part) + All[workshopPart + (tables.WorkshopOfMentor[mentor] * tables.Weeks + week) * tables.Parts + part];

    public long OfMentor(int mentor, int week, int part)
    {
        var at = mentor * tables.Weeks + week;
        return All[at * tables.Parts + part] + All[mentorWeek + at];
    }

    public long OfCovers(LeaderTable row, int week, int part)
    {
        var price = 0L;
        foreach (var cover in row.Covers) price += All[coverPart + (cover * tables.Weeks + week) * tables.Parts + part];
        return price;
    }

    private int LimitAt(int at)
    {
        if (at < mentorWeek) return 1;
        if (at < workshopPart) return tables.MaxPerWeek[(at - mentorWeek) / tables.Weeks];
        if (at < coverPart) return tables.Room[(at - workshopPart) / tables.Parts / tables.Weeks * tables.Parts + (at - workshopPart) % tables.Parts];
        return at < mentorShare ? tables.MaxAway[(at - coverPart) / tables.Parts / tables.Weeks] : tables.Problem.FairShare;
    }

    /// <summary>The most that each price may be: for a share the weight of overload, else without end.</summary>
    public long MostAt(int at) => at < mentorShare ? Tables.Never : tables.Problem.Weights.Overload * Tables.One;
}

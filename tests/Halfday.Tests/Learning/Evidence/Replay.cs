using Halfday.Learning.Evidence;

namespace Halfday.Tests.Learning.Evidence;

/// <summary>
/// The slow, obvious twin of <see cref="TradeState"/>: it lives through the days one after the other, first what was practised that day,
/// then what was found, and remembers of each dimension what holds and until when.
/// </summary>
internal sealed class Replay(int? expiresMonths)
{
    /// <summary>One dimension: what was proved last, and what was exempted since.</summary>
    internal sealed class Side
    {
        private readonly List<(int Value, DateOnly On, DateOnly Ends)> exempted = [];
        private (int Value, Method Method, DateOnly On, DateOnly? Ends)? proved;

        public bool Known { get; private set; }
        public int Value { get; private set; }
        public Method Method { get; private set; }
        public DateOnly On { get; private set; }
        public DateOnly? Ends { get; private set; }

        public bool IsRevoked => Method == Method.Revocation && Value == 0;
        public bool HoldsOn(DateOnly day) => Ends is null || day < Ends;
        public bool HasFallenOn(DateOnly day) => Known && (IsRevoked || (Value > 0 && !HoldsOn(day)));

        public void Exercise(DateOnly day, int months)
        {
            if (proved is { Ends: { } ends } level && day < ends) proved = level with { Ends = day.AddMonths(months) };
        }

        public void Take(Finding found, int value, int? months)
        {
            if (found.Method == Method.Exemption)
            {
                exempted.Add((value, found.On, found.ReviewOn!.Value));
                return;
            }
            exempted.Clear();
            var lapses = !(found.Method == Method.Revocation && value == 0) && months is not null;
            proved = (value, found.Method, found.On, lapses ? found.On.AddMonths(months!.Value) : null);
        }

        /// <summary>What stands on the day: the latest exemption that holds, else what was proved.</summary>
        public void Settle(DateOnly day)
        {
            var holding = exempted.FindAll(each => day < each.Ends);
            Known = holding.Count > 0 || proved is not null;
            if (holding.Count > 0) (Value, Method, On, Ends) = (holding[^1].Value, Method.Exemption, holding[^1].On, holding[^1].Ends);
            else if (proved is { } level) (Value, Method, On, Ends) = level;
        }
    }

    public Side Knowledge { get; } = new();
    public Side Operation { get; } = new();

    /// <summary>Lives through the days from the first to the last, both included.</summary>
    public Replay Through(DateOnly first, DateOnly last, IReadOnlyList<Finding> evidence, IReadOnlyList<DateOnly> practised)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (practised.Contains(day) && expiresMonths is { } months) Operation.Exercise(day, months);
            foreach (var found in evidence.Where(found => found.On == day).OrderBy(found => found.At).ThenBy(found => found.Id)) Take(found);
        }
        Knowledge.Settle(last);
        Operation.Settle(last);
        return this;
    }

    public bool Masters(int knowledge, int operation, DateOnly day) =>
        new[] { Knowledge, Operation }.Any(side => side.Known && !side.IsRevoked)
        && Reaches(Knowledge, knowledge, day) && Reaches(Operation, operation, day);

    public bool HasFallen(DateOnly day) => Knowledge.HasFallenOn(day) || Operation.HasFallenOn(day);

    private static bool Reaches(Side side, int target, DateOnly day) =>
        target == 0 || (side.Known && !side.IsRevoked && side.Value >= target && side.HoldsOn(day));

    private void Take(Finding found)
    {
        if (found.Knowledge is { } knowledge) Knowledge.Take(found, knowledge, expiresMonths);
        if (found.Operation is { } operation) Operation.Take(found, operation, expiresMonths);
    }
}

using CsCheck;
using Halfday.HalfDays;
using Halfday.Shared.Time;
using static Halfday.Tests.HalfDays.Sample;

namespace Halfday.Tests.HalfDays;

/// <summary>Verbs in any order and any number of times, with one clock for when they happened and one for when they were received.</summary>
public sealed class HalfDayModelTests
{
    private sealed record Step(string Verb, Guid By, int Happened, int Lag)
    {
        public Moment Moment => new(Eight.AddMinutes(Happened), Eight.AddMinutes(Happened + Lag));

        public string? Do(HalfDay halfDay) => (Verb switch
        {
            "check-in" => halfDay.CheckIn(Moment, Happened % 2 == 0 ? "late" : "", Window),
            "work" => halfDay.Record(WorkDone.Told($"work {Happened % 3}", "", "", Moment)),
            "check-out" => halfDay.CheckOut(Moment),
            "confirm" => halfDay.Confirm(new Voucher(By, Lag % 2 == 0, Lag % 3 == 0, Happened % 2 == 0), Moment, Window),
            "dispute" => halfDay.Contest(By, "no", Moment, Window),
            "settle" => halfDay.Settle(Lag % 2 == 0, By, "", Moment.ReceivedAt),
            "excuse" => halfDay.AskToBeExcused($"reason {Happened % 2}", Moment, Day.AddDays(7)),
            "review" => halfDay.ReviewExcuse(Lag % 2 == 0 ? ExcuseVerdict.Granted : ExcuseVerdict.Declined, By, "", Moment.ReceivedAt),
            "substitute" => halfDay.NameSubstitute(By, Coordinator, Moment.ReceivedAt),
            _ => halfDay.Withdraw(WithdrawalReason.Replanned, Moment.ReceivedAt),
        })?.Rule;
    }

    private static readonly string[] Verbs =
        ["check-in", "check-in", "work", "check-out", "confirm", "confirm", "dispute", "settle", "excuse", "review", "substitute", "withdraw"];

    private static readonly Guid[] People = [Leader, Mentor, Mentor, Coordinator, Worker];

    private static readonly Gen<Step> Steps =
        from verb in Gen.Int[0, Verbs.Length - 1].Select(index => Verbs[index])
        from who in Gen.Int[0, People.Length - 1].Select(index => People[index])
        from happened in Gen.Int[-60, 12 * 24 * 60]
        from soon in Gen.Int[-60, 300]
        from early in Gen.Bool
        from lag in Gen.Int[0, 9 * 24 * 60]
        select new Step(verb, who, early ? soon : happened, lag);

    private static string Facts(HalfDay halfDay) => string.Join('|',
        halfDay.CheckedIn, halfDay.LateReason, halfDay.CheckedOut, halfDay.Work, halfDay.Confirmation, halfDay.Dispute, halfDay.Ruling,
        halfDay.Excuse, halfDay.Substitution, halfDay.Withdrawal, halfDay.MentorId, halfDay.Version);

    [Fact]
    public void Each_verb_twice_equals_once() => Steps.List[0, 14].Sample(steps =>
    {
        var halfDay = HalfDay();
        foreach (var step in steps)
        {
            var first = step.Do(halfDay);
            var facts = Facts(halfDay);

            Assert.Equal(first, step.Do(halfDay));
            Assert.Equal(facts, Facts(halfDay));
        }
    }, iter: Effort.Of(20_000));

    [Fact]
    public void A_refusal_changes_nothing() => Steps.List[0, 14].Sample(steps =>
    {
        var halfDay = HalfDay();
        foreach (var step in steps)
        {
            var before = Facts(halfDay);
            if (step.Do(halfDay) is not null) Assert.Equal(before, Facts(halfDay));
        }
    }, iter: Effort.Of(20_000));

    [Fact]
    public void Nobody_speaks_for_their_own_half_day() => Steps.List[0, 14].Sample(steps =>
    {
        var halfDay = HalfDay();
        foreach (var step in steps) step.Do(halfDay);

        Assert.NotEqual(Leader, halfDay.Confirmation?.ByPersonId);
        Assert.NotEqual(Leader, halfDay.Dispute?.ByPersonId);
        Assert.NotEqual(Leader, halfDay.Ruling?.ByPersonId);
        Assert.NotEqual(Leader, halfDay.Excuse?.ReviewerId);
        Assert.NotEqual(Leader, halfDay.MentorId);
    }, iter: Effort.Of(20_000));

    [Fact]
    public void A_half_day_counts_only_when_it_was_checked_in_and_vouched_for_or_ruled_so() => Steps.List[0, 14].Sample(steps =>
    {
        var halfDay = HalfDay();
        foreach (var step in steps) step.Do(halfDay);

        if (halfDay.IsConfirmed)
            Assert.True(halfDay.Withdrawal is null && (halfDay.Ruling?.WasThere ?? (halfDay is { CheckedIn: not null, Confirmation: not null })));
    }, iter: Effort.Of(20_000));

    [Fact]
    public void The_order_in_which_arrival_and_confirmation_are_received_does_not_matter() =>
        Gen.Select(Gen.Int[-30, 900], Gen.Int[-30, 9000]).Sample((arrives, vouches) =>
        {
            var (one, other) = (HalfDay(), HalfDay());
            Assert.Null(one.CheckIn(At(arrives), "late", Window));
            Assert.Null(one.Confirm(Voucher.Mentor(Mentor), At(vouches), Window));
            Assert.Null(other.Confirm(Voucher.Mentor(Mentor), At(vouches), Window));
            Assert.Null(other.CheckIn(At(arrives), "late", Window));

            Assert.Equal(Facts(one), Facts(other));
            Assert.True(other.IsConfirmed);
        });

    [Fact]
    public void From_every_state_on_every_day_there_is_a_way_on() => Gen.Select(Steps.List[0, 14], Gen.Int[-2, 20]).Sample((steps, days) =>
    {
        var halfDay = HalfDay();
        foreach (var step in steps) step.Do(halfDay);
        var today = Day.AddDays(days);

        // Settled for good, still to come, or one of these doors is open: to the leader, the mentor, the coordinator or a correction.
        var isAtRest = halfDay.StateOn(today) is HalfDayState.Confirmed or HalfDayState.Withdrawn or HalfDayState.Excused or HalfDayState.MadeUp;
        var isToCome = today <= Day && halfDay.CheckedIn is null;
        var canMove = halfDay.StateOn(today) switch
        {
            HalfDayState.CheckedIn => halfDay.CheckOut(At(16 * 60)) is null,
            HalfDayState.AwaitingConfirmation => halfDay.Confirm(Voucher.Mentor(halfDay.MentorId), At(Math.Max(0, days) * 1440), Window) is null,
            HalfDayState.Disputed => halfDay.Settle(true, Coordinator, "", Eight) is null || halfDay.Dispute!.ByPersonId == Coordinator,
            HalfDayState.Missed or HalfDayState.Unconfirmed => Corrected(halfDay),
            _ => false,
        };
        Assert.True(isAtRest || isToCome || canMove, $"stuck in {halfDay.StateOn(today)} on {today}");
    }, iter: Effort.Of(20_000));

    private static bool Corrected(HalfDay halfDay)
    {
        var correction = new Correction
        {
            SiteId = halfDay.SiteId, HalfDayId = halfDay.Id, LeaderId = Leader, WasThere = true, What = "", HowMuch = "", Note = "",
            Reason = "it was so", AskedById = Coordinator, AskedAt = Eight, Was = Correction.Of(halfDay, Day.AddDays(9)),
        };
        return correction.Agree(halfDay, Mentor, Eight, Day.AddDays(9)) is null && halfDay.IsConfirmed;
    }
}

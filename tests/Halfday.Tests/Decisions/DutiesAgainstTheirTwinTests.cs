using CsCheck;
using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Time;

namespace Halfday.Tests.Decisions;

/// <summary>Whatever decisions, appointments and holidays come together, the engine agrees with its slow twin.</summary>
public sealed class DutiesAgainstTheirTwinTests
{
    private static readonly DateOnly Monday = new(2026, 9, 28);
    private static readonly string[][] Posts = [["director"], ["sec"], ["director", "sec"]];

    private sealed record AClause(bool Floor, int HalfDays, int Posts, bool? Detached);

    private sealed record ADecision(int From, int? Days, int Relation, int Target, bool Draft, AClause? A, AClause? B);

    private sealed record AnAppointment(int Post, int From, int? Days, bool Detached);

    private static readonly Gen<AClause> Clauses = Gen.Select(
        Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[1, 2], Gen.Int[0, 2], Gen.Bool.Nullable(), (floor, halfDays, posts, detached) => new AClause(floor, halfDays, posts, detached));

    private static readonly Gen<ADecision> Decisions = Gen.Select(
        Gen.Int[0, 30], Gen.Int[0, 20].Nullable(), Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 7], Clauses.Null(), Clauses.Null(),
        (from, days, relation, target, draft, a, b) => new ADecision(from, days, relation, target, draft == 0, a, b));

    private static readonly Gen<AnAppointment> Appointments = Gen.Select(
        Gen.Int[0, 1], Gen.Int[-20, 40], Gen.Int[0, 25].Nullable(), Gen.Bool, (post, from, days, detached) => new AnAppointment(post, from, days, detached));

    private static readonly Gen<(ADecision[] Decisions, AnAppointment[] Appointments, int[] Closed)> Worlds =
        Gen.Select(Decisions.Array[1, 4], Appointments.Array[1, 4], Gen.Int[0, 48].Array[0, 12]);

    [Fact]
    public void Floor_time_is_what_counting_day_by_day_gives() => Worlds.Sample(given =>
    {
        var (duties, twin, person) = Build(given.Decisions, given.Appointments, given.Closed);
        foreach (var week in Enumerable.Range(-1, 8).Select(IsoWeek.Of(Monday).Plus))
        {
            var (halfDays, named) = twin.FloorTime(week);
            var duty = duties.FloorTime(person, week);
            Assert.Equal(halfDays, duty?.HalfDays ?? 0);
            Assert.Equal(Keys(named), Keys(duty?.Clauses ?? []));
        }
    }, iter: Effort.Of(400));

    [Fact]
    public void Who_is_bound_and_by_when_is_what_asking_day_by_day_gives() => Worlds.Sample(given =>
    {
        var (duties, twin, person) = Build(given.Decisions, given.Appointments, given.Closed);
        foreach (var day in Enumerable.Range(-3, 48).Select(Monday.AddDays))
        {
            Assert.Equal(Keys(twin.Binding(day)), Keys(duties.Bonds(person, day).Select(bond => bond.Clause).Distinct()));
            Assert.Equal(twin.Deadline(day), duties.Mastery(person, day).SingleOrDefault()?.Deadline);
        }
    }, iter: Effort.Of(150));

    private static IEnumerable<Guid> Keys(IEnumerable<Clause> clauses) => clauses.Select(clause => clause.Id).Order();

    private static (Duties, DutiesTwin, Guid) Build(ADecision[] decisions, AnAppointment[] appointments, int[] closed)
    {
        var world = new DutyWorld();
        var made = decisions.Select((one, at) => Add(world, one, at)).ToList();
        var held = appointments.Select(one => (Add(world, one), PostOf(one))).ToList();
        foreach (var day in closed) world.Close("S1", Text(day), 1);
        var open = Enumerable.Range(-60, 200).Select(Monday.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(day.DayNumber - Monday.DayNumber));
        return (world.Duties("2026-08-01", "2027-03-01"), new DutiesTwin(made, held, open.ToHashSet()), world.Person);
    }

    private static Decision Add(DutyWorld world, ADecision one, int at)
    {
        var decision = new Decision { Number = $"D{at}", Title = $"D{at}", BodyId = world.Unit("SH").Id, From = Monday.AddDays(one.From) };
        decision.Until = one.Days is { } days ? decision.From.AddDays(days) : null;
        // Only earlier ones are named, and those only when issued: issuing sees to that.
        if (one.Relation > 0 && at > 0 && world.IsIssued($"D{one.Target % at}"))
            (decision.Amends, decision.Supersedes) = one.Relation == 1 ? ($"D{one.Target % at}", (string?)null) : (null, $"D{one.Target % at}");
        foreach (var (key, clause) in (ReadOnlySpan<(string, AClause?)>)[("A", one.A), ("B", one.B)])
            if (clause is not null) decision.Clauses.Add(Clause(key, clause));
        if (!one.Draft) decision.Issue();
        world.Keep(decision);
        return decision;
    }

    private static Clause Clause(string key, AClause one)
    {
        var clause = one.Floor ? DutyWorld.FloorTime(key, one.HalfDays, Posts[one.Posts]) : DutyWorld.AllMain(key, 5 * one.HalfDays, Posts[one.Posts]);
        clause.Detached = one.Detached;
        return clause;
    }

    private static Appointment Add(DutyWorld world, AnAppointment one) => world.Appoint(
        PostOf(one), "S1", Text(one.From), one.Days is { } days ? Text(one.From + days) : null, one.Detached);

    private static string PostOf(AnAppointment one) => one.Post == 0 ? "director" : "sec";

    private static string Text(int day) => Monday.AddDays(day).ToString("yyyy-MM-dd");
}

using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.People;

public sealed class ShiftsTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Monday = new(2026, 10, 12), LastMonday = new(2026, 10, 5);

    [Theory, EachDatabase]
    public async Task A_weekday_set_free_is_free_whatever_rows_there_were(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(Shift(works, new DateOnly(2026, 11, 1), "PM")));

        await Keep(works, ("Tue", "AM"));

        var shifts = await Shifts(works);
        Assert.Empty(shifts.PartsOn(Monday));
        Assert.Empty(shifts.PartsOn(Monday.AddDays(28)));
    }

    [Theory, EachDatabase]
    public async Task What_a_person_worked_in_the_past_stays_as_it_was(Database database)
    {
        var works = await Given.AWorks(database);

        await Keep(works, ("Mon", "PM"));

        var shifts = await Shifts(works);
        Assert.Equal(["AM", "PM"], shifts.PartsOn(LastMonday));
        Assert.Equal(["PM"], shifts.PartsOn(Monday));
    }

    [Theory, EachDatabase]
    public async Task A_weekday_set_free_and_taken_up_again_leaves_no_two_rows_of_one_key(Database database)
    {
        var works = await Given.AWorks(database);

        await Keep(works);
        await Keep(works, ("Mon", "AM"));
        await Keep(works);
        await Keep(works, ("Mon", "PM"));

        var shifts = await Shifts(works);
        Assert.Equal(["PM"], shifts.PartsOn(Monday));
        Assert.Equal(shifts.Count, shifts.DistinctBy(shift => (shift.Weekday, shift.From)).Count());
        Assert.DoesNotContain(shifts, shift => shift.Until < shift.From);
    }

    [Theory, EachDatabase]
    public async Task A_change_to_come_is_kept_when_nothing_is_changed(Database database)
    {
        var works = await Given.AWorks(database);
        var later = Shift(works, new DateOnly(2026, 11, 1), "AM", "PM");
        await works.Change(db => db.Add(later));
        var before = await works.CountWrittenBy(works.Coordinator.Code);

        await Keep(works, ("Mon", "AM"), ("Mon", "PM"), ("Tue", "AM"), ("Tue", "PM"), ("Wed", "AM"), ("Wed", "PM"), ("Thu", "AM"), ("Thu", "PM"), ("Fri", "AM"), ("Fri", "PM"));

        Assert.Equal(before, await works.CountWrittenBy(works.Coordinator.Code));
    }

    [Theory, EachDatabaseWith("DUSK"), EachDatabaseWith("<script>"), EachDatabaseWith("AM;PM"), EachDatabaseWith("")]
    public async Task A_shift_in_a_part_that_nobody_named_is_refused(Database database, string part)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Coordinator).Post($"/people/{works.Mentor.Code}/shifts", ("Mon", part))).ShouldBeRefusedBecause("NoPart");
    }

    private static Shift Shift(Works works, DateOnly from, params string[] parts) =>
        new() { PersonId = works.Mentor.Id, Weekday = DayOfWeek.Monday, From = from, Parts = [.. parts] };

    private static async Task Keep(Works works, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var answer = await Answer.Of(await works.SignedInAs(works.Coordinator).Send("POST", $"/people/{works.Mentor.Code}/shifts", form));
        answer.ShouldBeDone();
    }

    private static Task<List<Shift>> Shifts(Works works) =>
        works.Ask(db => db.Shifts.AsNoTracking().Where(shift => shift.PersonId == works.Mentor.Id).ToListAsync());
}

using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// What people of a works change among themselves, as they do it on the pages: a swap, a day exchanged for a weekend, a mentor
/// away and another worker who stands in, a record corrected by two. What the rules refuse does not happen.
/// </summary>
internal sealed class LivedChanges(
    IServiceProvider services, DemoClock clock, Unit site, IReadOnlyDictionary<Guid, Person> people, Person coordinator, Random chance, CancellationToken stop)
{
    private readonly HashSet<Guid> withoutMentor = [];

    /// <summary>The mentor of this half day has said that they cannot come.</summary>
    public bool LacksMentor(HalfDay half) => withoutMentor.Contains(half.Id);

    /// <summary>On the Monday, when the week is still to come.</summary>
    public async Task Arrange(IReadOnlyList<HalfDay> coming, IsoWeek week)
    {
        clock.Is(week.Monday, 7);
        var later = coming.Where(half => half.Date > week.Monday).ToList();
        if (later.Count < 3) return;
        var turn = week.Number % 4;
        if (turn == 0) await Swap(later[chance.Next(later.Count)]);
        if (turn == 1) await Exchange(later[chance.Next(later.Count)], week.Sunday.AddDays(-1));
        if (turn is 2 or 3) await SayThatTheMentorIsAway(later[chance.Next(later.Count)]);
    }

    /// <summary>When the week has been lived.</summary>
    public async Task Settle(IReadOnlyList<HalfDay> lived, IsoWeek week)
    {
        foreach (var half in lived.Where(half => LacksMentor(half) && half.CheckedIn is not null)) await StandIn(half);
        if (week.Number % 4 == 3 && lived.FirstOrDefault(half => half.IsConfirmed && half.Work is not null) is { } confirmed) await Correct(confirmed);
    }

    private async Task Swap(HalfDay mine)
    {
        HalfDay? other = null;
        await As(people[mine.LeaderId], "swap", async floor =>
        {
            var choices = await floor.SwapChoices(mine, await Occasion.Of(floor.Db, mine, floor.Now, stop), stop);
            other = choices.OrderBy(half => half.Date).ThenBy(half => half.Part).ThenBy(half => people[half.LeaderId].Code, StringComparer.Ordinal).FirstOrDefault();
            if (other is not null) await floor.AskToSwap(mine.Id, other.Id, stop);
        });
        if (other is null) return;

        var answer = chance.Next(4) == 0 ? SwapState.Declined : SwapState.Agreed;
        await As(people[other.LeaderId], "swap-answer", async floor =>
        {
            var asked = await floor.Db.Swaps.AsNoTracking().Where(swap => swap.HalfDayId == mine.Id).Select(swap => swap.Id).FirstOrDefaultAsync(stop);
            await floor.AnswerSwap(asked, answer, stop);
        });
    }

    private async Task Exchange(HalfDay half, DateOnly saturday)
    {
        await As(people[half.LeaderId], "exchange", floor => floor.AskToExchange(half.Id, saturday, half.Part.Code, "家中有事，周六补上", stop));
        foreach (var person in new[] { people[half.MentorId], coordinator })
            await As(person, "exchange-answer", async floor =>
            {
                var asked = await floor.Db.DayExchanges.AsNoTracking().Where(asked => asked.HalfDayId == half.Id).Select(asked => asked.Id).FirstOrDefaultAsync(stop);
                await floor.AnswerExchange(asked, agrees: true, stop);
            });
    }

    private async Task SayThatTheMentorIsAway(HalfDay half)
    {
        await As(people[half.MentorId], "absence", async floor =>
        {
            var refusal = await floor.Db.SayWhen(half.MentorId, AvailabilityKind.Unavailable, half.Date, null, half.Part, clock.Today, stop);
            if (refusal is not null) return;
            await floor.Db.SaveChangesAsync(stop);
            withoutMentor.Add(half.Id);
        });
    }

    // Whoever else of the workshop is there; the rules say who may.
    private async Task StandIn(HalfDay half)
    {
        clock.Is(half.Date, 18);
        foreach (var worker in people.Values.Where(person => person.Id != half.LeaderId && person.Id != half.MentorId).OrderBy(person => person.Code, StringComparer.Ordinal))
        {
            var isDone = false;
            await As(worker, "confirmation", async floor =>
            {
                if (!await Vouching.WorksIn(floor.Db, half.WorkshopId, worker.Id, half.Date, stop)) return;
                isDone = (await floor.Confirm(half.Id, null, stop)) is { HalfDay: not null, Refusal: null };
            });
            if (isDone) return;
        }
    }

    private async Task Correct(HalfDay half)
    {
        clock.Is(half.Date.AddDays(1), 9);
        var record = new CorrectedRecord(true, half.Work!.What, "12", "", "数量记错了");
        await As(people[half.MentorId], "correction", floor => floor.AskToCorrect(half.Id, record, stop));
        await As(coordinator, "correction-answer", async floor =>
        {
            var asked = await floor.Db.Corrections.AsNoTracking().Where(asked => asked.HalfDayId == half.Id).Select(asked => asked.Id).FirstOrDefaultAsync(stop);
            await floor.AnswerCorrection(asked, agrees: true, stop);
        });
    }

    private async Task As(Person person, string verb, Func<Floor, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        Reach[] reaches = person.Id == coordinator.Id ? [new Reach(Role.Coordinator, site.Id, site.Path)] : [];
        scope.ServiceProvider.GetRequiredService<Viewer>().Is(person.Id, person.Code, new Text(person.Name, person.NameZh), reaches, [site.Path]);
        scope.ServiceProvider.GetRequiredService<Actor>().Begins(verb, person.Code, person.Id);
        await act(scope.ServiceProvider.GetRequiredService<Floor>());
    }
}

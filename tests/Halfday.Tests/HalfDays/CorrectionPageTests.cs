using Halfday.HalfDays;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>The page on which a record is said to be wrong. The leader's half day begins at eight.</summary>
public sealed class CorrectionPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_half_day_that_has_not_begun_offers_no_correction(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/half-days/{works.HalfDay.Id}");
        TestTime.Is(TestTime.Morning.AddMinutes(-30));
        (await coordinator.Get(path)).ShouldNotShow("Correct the record");

        TestTime.Is(TestTime.Morning);

        (await coordinator.Get(path)).ShouldShow("Correct the record");
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_ticked_beforehand_and_nothing_is_taken_for_an_answer(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/half-days/{works.HalfDay.Id}/correction");

        Assert.DoesNotContain("checked", (await coordinator.Get(path)).Body, StringComparison.Ordinal);
        (await coordinator.Post(path, ("reason", "the gate's log says otherwise"))).ShouldBeRefusedBecause("CorrectionWithoutAnswer");
        (await coordinator.InChinese().Post(path, ("reason", "门卫记录不符"))).ShouldShow("请选择干部是否到场。");

        Assert.False(await works.Ask(db => db.Corrections.AnyAsync(asked => asked.HalfDayId == works.HalfDay.Id)));
    }

    [Theory, EachDatabase]
    public async Task What_was_ticked_stays_ticked_when_it_is_refused(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Coordinator).Post($"/half-days/{works.HalfDay.Id}/correction", ("wasThere", "false"), ("reason", " "));

        page.ShouldBeRefusedBecause("CorrectionWithoutReason");
        Assert.Contains("value=\"false\" checked", page.Body, StringComparison.Ordinal);
    }
}

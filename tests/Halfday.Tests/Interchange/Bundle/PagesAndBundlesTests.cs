using Halfday.Shared.Data;
using Halfday.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Interchange.Bundle;

/// <summary>What a page lets in, a bundle carries out and in again: neither knows a rule that the other does not.</summary>
public sealed class PagesAndBundlesTests(RunningApp app) : OnEachDatabase(app)
{
    [Fact]
    public Task A_works_as_it_is() => CarryAfter(_ => Task.CompletedTask);

    [Fact]
    public Task A_trade_taken_from_the_workshop_where_a_mentor_teaches_it() => CarryAfter(works =>
        works.SignedInAs(works.Coordinator).Post($"/trades/{works.Turning.Code}/edit", ("Form.Name", "Turning"), ("Form.Workshops", works.SecondWorkshop.Code)));

    [Fact]
    public Task A_mentor_moved_to_another_workshop() => CarryAfter(works =>
        works.SignedInAs(works.Coordinator).Post($"/people/{works.Mentor.Code}/teaching", ("workshop", works.SecondWorkshop.Code), ("maxPerWeek", "2")));

    [Fact]
    public Task A_shift_in_a_part_that_nobody_named() => CarryAfter(works =>
        works.SignedInAs(works.Coordinator).Post($"/people/{works.Mentor.Code}/shifts", ("Mon", "DUSK")));

    [Fact]
    public Task A_part_that_is_taken_back_while_a_shift_is_in_it() => CarryAfter(async works =>
    {
        var coordinator = works.SignedInAs(works.Coordinator);
        await coordinator.Post($"/units/{works.Site.Code}/part", ("part", "DUSK"), ("starts", "18:00"), ("ends", "20:00"));
        await coordinator.Post($"/people/{works.Mentor.Code}/shifts", ("Mon", "DUSK"));
        await coordinator.Post($"/units/{works.Site.Code}/forget", ("part", "DUSK"));
    });

    [Fact]
    public Task A_part_that_is_taken_back_while_a_closure_is_in_it() => CarryAfter(async works =>
    {
        var coordinator = works.SignedInAs(works.Coordinator);
        await coordinator.Post($"/units/{works.Site.Code}/part", ("part", "DUSK"), ("starts", "18:00"), ("ends", "20:00"));
        await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2026-10-20"), ("part", "DUSK"));
        await coordinator.Post($"/units/{works.Site.Code}/forget", ("part", "DUSK"));
    });

    [Fact]
    public Task A_portfolio_of_trades_that_there_are_not() => CarryAfter(works => works.SignedInAs(works.Administrator).Post(
        $"/people/{works.Stranger.Code}/appoint", ("post", $"{works.Prefix}-director"), ("unit", works.Bureau.Code), ("from", "2026-10-01"), ("portfolio", "no-such-trade")));

    [Fact]
    public Task Two_preferences_of_one_person() => CarryAfter(async works =>
    {
        var leader = works.SignedInAs(works.Leader);
        await leader.Post("/absences", ("kind", "Preferred"), ("weekday", "Monday"), ("part", "AM"));
        await leader.Post("/absences", ("kind", "Preferred"), ("weekday", "Tuesday"), ("part", "PM"));
    });

    [Fact]
    public Task Names_with_commas_quotes_lines_formulas_and_both_scripts() => CarryAfter(works => works.SignedInAs(works.Administrator).Post(
        $"/people/{works.Leader.Code}/edit", ("Form.Name", "=1+1, \"Zhou\"\r\nWen; <b>"), ("Form.NameZh", "周文，“厂长”"), ("Form.Badge", "'7")));

    [Fact]
    public Task Odd_ends_of_everything() => CarryAfter(async works =>
    {
        var admin = works.SignedInAs(works.Administrator);
        await admin.Post($"/trades/{works.Casting.Code}/end", ("until", "2026-12-31"));
        await admin.Post($"/units/{works.SecondWorkshop.Code}/end", ("until", "2026-12-31"));
        await admin.Post("/posts/end", ("code", $"{works.Prefix}-worker"), ("until", "2026-12-31"));
        await admin.Post($"/people/{works.SecondLeader.Code}/leave", ("until", "2025-12-31"));
    });

    private async Task CarryAfter(Func<Works, Task> act)
    {
        var works = await Given.AWorksAlone(Database.Sqlite);
        await act(works);
        var (there, back) = (Directory.CreateTempSubdirectory("halfday-carry-").FullName, Directory.CreateTempSubdirectory("halfday-carry-").FullName);

        await new TestCommandLine(works.App.Services.GetRequiredService<DatabaseChoice>().ConnectionString, "2026-10-07").Do("export", there);
        var empty = await Given.ACommandLine(Database.Sqlite, "2026-10-07");
        await empty.Do("import", there);
        await empty.Do("export", back);

        Assert.Equal(BundleFolder.Everything(there), BundleFolder.Everything(back));
    }
}

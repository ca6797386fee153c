using Halfday.Shared;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Shared.Notices;

public sealed class NoticesTests(RunningApp app) : OnEachDatabase(app)
{
    private static async Task<Notice> Tell(Works works, string? key = null)
    {
        Notice? told = null;
        await works.Change(db => told = db.Tell(works.Leader.Id, new Text("Come", "来"), new Text("Please come.", "请来。"), "/half-days", key));
        return told!;
    }

    [Theory, EachDatabase]
    public async Task Reading_a_notice_leads_to_what_it_is_about(Database database)
    {
        var works = await Given.AWorks(database);
        var notice = await Tell(works);

        var answer = await works.SignedInAs(works.Leader).Post($"/notices/{notice.Id}/reading");

        Assert.Equal("/half-days", answer.Location);
        Assert.False(await works.Ask(db => db.Notices.To(works.Leader.Id).Unread().AnyAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_notice_to_somebody_else_is_not_there(Database database)
    {
        var works = await Given.AWorks(database);
        var notice = await Tell(works);

        (await works.SignedInAs(works.Mentor).Post($"/notices/{notice.Id}/reading")).ShouldBeUnseen();

        Assert.DoesNotContain("Please come.", (await works.SignedInAs(works.Mentor).Get("/notices")).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_notice_is_read_in_the_readers_language(Database database)
    {
        var works = await Given.AWorks(database);
        await Tell(works);
        var leader = works.SignedInAs(works.Leader);
        leader.Client.DefaultRequestHeaders.Remove("Accept-Language");
        leader.Client.DefaultRequestHeaders.Add("Accept-Language", "zh-Hans");

        (await leader.Get("/notices")).ShouldShow("请来。");
    }

    [Theory, EachDatabase]
    public async Task A_key_makes_a_notice_the_only_one(Database database)
    {
        var works = await Given.AWorks(database);
        await Tell(works, works.Prefix);

        await Assert.ThrowsAsync<DbUpdateException>(() => Tell(works, works.Prefix));
    }

    [Fact]
    public void A_failed_mail_is_tried_ever_later_and_then_given_up()
    {
        var at = new DateTime(2026, 10, 7, 0, 0, 0, DateTimeKind.Utc);
        var notice = new Notice { PersonId = Guid.CreateVersion7(), At = at, Subject = "", SubjectZh = "", Body = "", BodyZh = "", Link = "/" };
        var waits = new List<TimeSpan>();
        while (notice.Mail == MailState.Waiting)
        {
            notice.IsBeingSent(at);
            notice.MailFailed("no route", at);
            if (notice.Mail == MailState.Waiting) waits.Add(notice.NextTryAt - at);
        }

        Assert.Equal(5, waits.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(MailState.Failed, notice.Mail);
    }

    [Theory, EachDatabase]
    public async Task What_a_person_has_dealt_with_is_no_longer_new_to_them(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/half-days/{works.HalfDay.Id}";
        await works.SignedInAs(works.Leader).Post($"{path}/check-in");
        await works.Change(db => db.Tell(works.Mentor.Id, new("Zhou Wen comes", "周文来劳动"), new("Today.", "今天。"), path));
        await works.Change(db => db.Tell(works.Stranger.Id, new("Zhou Wen comes", "周文来劳动"), new("Today.", "今天。"), path));

        (await works.SignedInAs(works.Mentor).Post($"{path}/confirmation")).ShouldBeDone();

        (await works.SignedInAs(works.Mentor).Get("/notices")).ShouldShow("All read.");
        (await works.SignedInAs(works.Stranger).Get("/notices")).ShouldShow("1 unread");
    }
}

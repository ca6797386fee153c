using Halfday.Interchange.Mail;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Halfday.Tests.Interchange;

/// <summary>Notices go out by mail to people who have an address, each once.</summary>
public sealed class MailTests(RunningApp app) : OnEachDatabase(app)
{
    private static async Task<int> Walk(Works works, int port)
    {
        await using var scope = works.App.Services.CreateAsyncScope();
        var settings = new MailSettings("127.0.0.1", port, "", "", "halfday@works.example", "https://halfday.example", Tls: false);
        return await new MailRound(scope.ServiceProvider.GetRequiredService<HalfdayDb>(), settings, scope.ServiceProvider.GetRequiredService<TimeProvider>())
            .Walk(CancellationToken.None);
    }

    private async Task<Works> AWorksWithANotice(Database database, string email, string language = "en")
    {
        var works = await Given.AWorksAlone(database);
        await works.Change(db =>
        {
            var leader = db.People.Single(person => person.Id == works.Leader.Id);
            (leader.Email, leader.Language) = (email, language);
            db.Tell(works.Leader.Id, new Text("Tomorrow: half a day", "明天：半天劳动"), new Text("Workshop 1, 8:00.", "一车间，8:00。"), "/half-days");
        });
        return works;
    }

    private static Task<Notice> Notice(Works works) => works.Ask(db => db.Notices.AsNoTracking().SingleAsync());

    private static MimeMessage Read(string taken) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(taken.Replace("\n", "\r\n"))));

    [Theory, EachDatabase]
    public async Task A_notice_goes_out_once_with_its_link(Database database)
    {
        await using var server = new SmallMailServer();
        var works = await AWorksWithANotice(database, "zhou@works.example");

        Assert.Equal(1, await Walk(works, server.Port));
        Assert.Equal(0, await Walk(works, server.Port));

        var message = Read(Assert.Single(server.Taken));
        Assert.Equal("Tomorrow: half a day", message.Subject);
        Assert.Contains("https://halfday.example/half-days", message.TextBody, StringComparison.Ordinal);
        Assert.Equal("zhou@works.example", message.To.Mailboxes.Single().Address);
        Assert.Equal(MailState.Sent, (await Notice(works)).Mail);
    }

    [Theory, EachDatabase]
    public async Task It_is_written_in_the_language_of_the_person(Database database)
    {
        await using var server = new SmallMailServer();
        var works = await AWorksWithANotice(database, "zhou@works.example", "zh-Hans");

        await Walk(works, server.Port);

        Assert.Equal("明天：半天劳动", Read(Assert.Single(server.Taken)).Subject);
    }

    [Theory, EachDatabase]
    public async Task Without_an_address_the_page_alone_tells(Database database)
    {
        await using var server = new SmallMailServer();
        var works = await AWorksWithANotice(database, "");

        await Walk(works, server.Port);

        Assert.Empty(server.Taken);
        Assert.Equal(MailState.PageOnly, (await Notice(works)).Mail);
        (await works.SignedInAs(works.Leader).Get("/notices")).ShouldShow("Tomorrow: half a day");
    }

    [Theory, EachDatabase]
    public async Task A_failure_is_tried_again_later_and_seen_by_the_administrator(Database database)
    {
        await using var server = new SmallMailServer { Refuses = true };
        var works = await AWorksWithANotice(database, "nobody@works.example");

        await Walk(works, server.Port);
        await Walk(works, server.Port);

        var notice = await Notice(works);
        Assert.Equal((MailState.Waiting, 1), (notice.Mail, notice.MailTries));
        (await works.SignedInAs(works.Administrator).Get("/mail")).ShouldShow("nobody of that name here");

        server.Refuses = false;
        TestTime.Is(TestTime.Morning.AddMinutes(2));
        await Walk(works, server.Port);
        Assert.Single(server.Taken);
    }

    [Theory, EachDatabase]
    public async Task After_enough_failures_it_is_given_up(Database database)
    {
        await using var server = new SmallMailServer { Refuses = true };
        var works = await AWorksWithANotice(database, "nobody@works.example");

        for (var hour = 0; hour < 48; hour++)
        {
            TestTime.Is(TestTime.Morning.AddHours(hour));
            await Walk(works, server.Port);
        }

        var notice = await Notice(works);
        Assert.Equal((MailState.Failed, 6), (notice.Mail, notice.MailTries));
    }

    [Theory, EachDatabase]
    public async Task A_server_that_is_down_is_a_failure_that_is_tried_again(Database database)
    {
        var works = await AWorksWithANotice(database, "zhou@works.example");
        int port;
        await using (var server = new SmallMailServer()) port = server.Port;

        await Walk(works, port);

        var notice = await Notice(works);
        Assert.Equal(MailState.Waiting, notice.Mail);
        Assert.NotEqual("", notice.MailFailure);
    }

    [Theory, EachDatabase]
    public async Task Only_administrators_see_how_mail_stands(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Administrator).Get("/mail")).ShouldShow("HALFDAY_SMTP_HOST");
        (await works.SignedInAs(works.Leader).Get("/mail")).ShouldBeUnseen();
    }

    [Fact]
    public void Settings_come_from_the_environment()
    {
        var set = new Dictionary<string, string> { ["HALFDAY_SMTP_HOST"] = "mail", ["HALFDAY_SMTP_PORT"] = "2525", ["HALFDAY_URL"] = "https://h/" };

        var settings = MailSettings.Read(set.GetValueOrDefault);

        Assert.Equal(("mail", 2525, "https://h", true), (settings.Host, settings.Port, settings.Url, settings.Tls));
        Assert.False(MailSettings.Read(_ => null).IsSet);
    }
}

using System.Net;
using CsCheck;
using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Shared.Security.Tokens;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.People;

public sealed class LeavingTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Yesterday = new(2026, 10, 6);

    [Theory, EachDatabaseWith("not sent"), EachDatabaseWith(""), EachDatabaseWith("tomorrow")]
    public async Task Nobody_leaves_on_no_day(Database database, string until)
    {
        var works = await Given.AWorks(database);
        (string, string)[] fields = until == "not sent" ? [] : [("until", until)];

        (await works.SignedInAs(works.Administrator).Post($"/people/{works.SecondLeader.Code}/leave", fields)).ShouldBeUnreadable("until");

        Assert.Null(await works.Ask(db => db.People.Where(person => person.Id == works.SecondLeader.Id).Select(person => person.Until).SingleAsync()));
    }

    [Theory, EachDatabaseWith("/"), EachDatabaseWith("/account"), EachDatabaseWith("/units"), EachDatabaseWith("/half-days"), EachDatabaseWith("/notices")]
    public async Task Who_has_left_stands_before_the_door_again(Database database, string path)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Leader).Entity.Until = Yesterday);

        var answer = await works.SignedInAs(works.Leader).Get(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/sign-in", answer.Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task On_their_last_day_a_person_still_comes_in(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Leader).Entity.Until = Yesterday.AddDays(1));

        (await works.SignedInAs(works.Leader).Get("/")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task The_token_of_who_has_left_opens_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var (token, secret) = AccessToken.For(works.Leader.Id, "watch", TestTime.Morning.UtcDateTime);
        await works.Change(db => db.Add(token));
        await works.Change(db => db.Attach(works.Leader).Entity.Until = Yesterday);

        var answer = await works.SignedOut.Bringing("Authorization", "Bearer " + secret).Get("/api/v1/units");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_makes_no_token(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Leader).Entity.Until = Yesterday);

        await works.SignedInAs(works.Leader).Post("/account?handler=Token", ("name", "watch"));

        Assert.False(await works.Ask(db => db.AccessTokens.AnyAsync(token => token.PersonId == works.Leader.Id)));
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_is_not_listed_but_found_among_the_ended(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.SecondLeader).Entity.Until = Yesterday);
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Get("/people")).ShouldNotShow(works.SecondLeader.Code + "\"");
        (await coordinator.Get("/people?ended=true")).ShouldShow(works.SecondLeader.Code + "\"");
        (await coordinator.Get($"/people/{works.SecondLeader.Code}")).ShouldShow("Left: the last day was");
    }

    [Theory, EachDatabase]
    public async Task What_would_have_begun_after_the_last_day_never_begins(Database database)
    {
        var works = await Given.AWorks(database);
        var later = new Appointment { PersonId = works.SecondLeader.Id, PostId = (await works.Ask(db => db.Posts.FirstAsync())).Id, UnitId = works.Site.Id, From = new DateOnly(2027, 1, 1) };
        await works.Change(db => db.Add(later));

        (await works.SignedInAs(works.Administrator).Post($"/people/{works.SecondLeader.Code}/leave", ("until", "2026-10-31"))).ShouldBeDone();

        Assert.False(await works.Ask(db => db.Appointments.AnyAsync(held => held.Id == later.Id)));
        Assert.Contains("removed", (await works.WrittenOf(later.Id))[^1].Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_of_a_former_works_has_no_say_over_who_moved_on(Database database)
    {
        var (works, next) = (await Given.AWorks(database), await Given.AWorks(database));
        await works.Change(db =>
        {
            db.Appointments.Single(held => held.PersonId == works.SecondLeader.Id).Until = Yesterday;
            db.Add(new Appointment { PersonId = works.SecondLeader.Id, PostId = db.Posts.Single(post => post.Code == $"{next.Prefix}-director").Id, UnitId = next.Site.Id, From = Yesterday });
        });
        var here = $"/people/{works.SecondLeader.Code}";

        (await works.SignedInAs(works.Administrator).Post($"{here}/leave", ("until", "2026-10-08"))).ShouldBeUnseen();
        (await works.SignedInAs(works.Administrator).Post($"{here}/edit", ("Form.Name", "X"))).ShouldBeUnseen();
        (await works.SignedInAs(works.Coordinator).Post($"{here}/shifts", ("Mon", "AM"))).ShouldBeUnseen();
        (await next.SignedInAs(next.Administrator).Post($"{here}/edit", ("Form.Name", "Ma Aiguo the younger"))).ShouldBeDone();
    }

    [Fact]
    public void After_the_last_day_nothing_is_held_and_what_had_ended_before_is_untouched() =>
        Gen.Select(Gen.Int[0, 400], Gen.Select(Gen.Int[0, 400], Gen.Int[-1, 200]).List[0, 6]).Sample((last, spans) =>
        {
            var (zero, lastDay) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1).AddDays(last));
            var held = spans.Select(span => new Appointment
            {
                PersonId = Guid.Empty, PostId = Guid.Empty, UnitId = Guid.Empty, From = zero.AddDays(span.Item1),
                Until = span.Item2 < 0 ? null : zero.AddDays(span.Item1 + span.Item2),
            }).ToList();
            var before = held.Select(each => each.Until).ToList();

            var never = new Person { Code = "p", Name = "p" }.LeaveAfter(lastDay, held);

            return held.Zip(before).All(pair => pair.Second <= lastDay
                ? pair.First.Until == pair.Second
                : never.Contains(pair.First) ? pair.First.From > lastDay : pair.First.Until == lastDay && pair.First.Holds(lastDay));
        }, iter: Effort.Of(1000));
}

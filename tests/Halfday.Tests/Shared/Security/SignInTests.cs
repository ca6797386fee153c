using System.Net;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Shared.Security;

public sealed class SignInTests(RunningApp app) : OnEachDatabase(app)
{
    private const string Password = "a calm morning";

    [Theory, EachDatabase]
    public async Task A_person_signs_in_with_the_right_password(Database database)
    {
        var works = await Given.AWorks(database);
        await AddAccount(works);

        var answer = await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", Password));

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
    }

    [Theory, EachDatabase]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer(Database database)
    {
        var works = await Given.AWorks(database);
        await AddAccount(works);

        var wrong = await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", "not this one"));
        var unknown = await works.SignedOut.Post("/sign-in", ("name", "nobody"), ("password", "not this one"));

        wrong.ShouldBeRefusedBecause("SignInNotKnown");
        unknown.ShouldBeRefusedBecause("SignInNotKnown");
    }

    [Theory, EachDatabase]
    public async Task After_eight_wrong_passwords_the_right_one_has_to_wait(Database database)
    {
        var works = await Given.AWorks(database);
        await AddAccount(works);
        for (var tries = 0; tries < 8; tries++)
            await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", "not this one"));

        var answer = await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", Password));

        answer.ShouldBeRefusedBecause("SignInNotKnown");
    }

    [Theory, EachDatabase]
    public async Task Signing_in_does_not_lead_to_a_foreign_address(Database database)
    {
        var works = await Given.AWorks(database);
        await AddAccount(works);

        var answer = await works.SignedOut.Post("/sign-in?returnUrl=//evil.example/", ("name", works.Leader.Code), ("password", Password));

        Assert.Equal("/", answer.Location);
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_not_signed_in_is_led_to_the_door(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedOut.Get("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/sign-in?ReturnUrl=%2F", answer.Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_form_from_another_site_is_refused(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader);
        visitor.Client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await visitor.Post("/sign-out");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory, EachDatabase]
    public async Task A_form_that_says_nothing_of_where_it_comes_from_is_refused(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader);
        visitor.Client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post("/sign-out")).Status);
    }

    private static async Task AddAccount(Works works)
    {
        await using var scope = works.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var made = await accounts.CreateAsync(new Account { PersonId = works.Leader.Id, UserName = works.Leader.Code }, Password);
        Assert.True(made.Succeeded);
    }
}

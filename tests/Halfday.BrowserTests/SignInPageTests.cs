using Halfday.BrowserTests.Harness;

namespace Halfday.BrowserTests;

public sealed class SignInPageTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Engines.Here), MemberType = typeof(Engines))]
    public async Task The_sign_in_page_is_sound_in_every_look(Database database)
    {
        await using var works = await Works.On(database, new DateOnly(2026, 9, 21));
        await works.Serve();
        var faults = new List<string>();

        foreach (var look in Look.All)
        {
            await using var screen = await chromium.Open(works.Address, look);
            await screen.Go("/sign-in");
            faults.AddRange(await screen.Faults());
        }

        Assert.Empty(faults);
    }
}

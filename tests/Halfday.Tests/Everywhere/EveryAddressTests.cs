using System.Net;
using System.Text;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Everywhere;

/// <summary>What holds for every address of the application, those of tomorrow too.</summary>
public sealed class EveryAddressTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory]
    [EachDatabaseWith("leader"), EachDatabaseWith("mentor"), EachDatabaseWith("coordinator"), EachDatabaseWith("office"), EachDatabaseWith("auditor"), EachDatabaseWith("admin"), EachDatabaseWith("stranger")]
    public async Task Nothing_breaks_when_it_is_read(Database database, string who)
    {
        var works = await Given.AWorksToRead(database);
        var visitor = works.SignedInAs(works.Named(who));

        await AllStand(AllAddresses.At(works).Where(address => address.Method == "GET"), address => visitor.Send("GET", address.Path));
    }

    [Theory, EachDatabase]
    public async Task Nothing_breaks_when_it_is_read_in_chinese(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var visitor = works.SignedInAs(works.Administrator).InChinese();

        await AllStand(AllAddresses.At(works).Where(address => address.Method == "GET"), address => visitor.Send("GET", address.Path));
    }

    [Theory, EachDatabaseWith("leader"), EachDatabaseWith("coordinator"), EachDatabaseWith("admin")]
    public async Task An_empty_form_breaks_nothing(Database database, string who)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Named(who));

        await AllStand(AllAddresses.At(works).Where(IsPost), address => visitor.Send("POST", address.Path, new FormUrlEncodedContent([])));
    }

    [Theory, EachDatabaseWith("leader"), EachDatabaseWith("coordinator"), EachDatabaseWith("admin")]
    public async Task An_empty_call_breaks_nothing(Database database, string who)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Named(who));

        await AllStand(AllAddresses.At(works).Where(address => IsCall(address) && address.Method != "GET"),
            address => visitor.Send(address.Method, address.Path, new StringContent("{}", Encoding.UTF8, "application/json")));
    }

    [Theory, EachDatabase]
    public async Task A_call_that_says_nonsense_is_told_so_in_a_problem_document(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Administrator);

        foreach (var address in AllAddresses.At(works).Where(address => IsCall(address) && address.Method is "POST" or "PUT" && !address.Path.EndsWith("imports", StringComparison.Ordinal)))
        {
            using var response = await visitor.Send(address.Method, address.Path, new StringContent("[{", Encoding.UTF8, "application/json"));
            if ((int)response.StatusCode >= 400) Assert.Equal((address.Path, "application/problem+json"), (address.Path, response.Content.Headers.ContentType?.MediaType));
        }
    }

    [Theory, EachDatabaseWith("coordinator"), EachDatabaseWith("office"), EachDatabaseWith("auditor"), EachDatabaseWith("leader"), EachDatabaseWith("mentor")]
    public async Task What_belongs_to_another_works_is_not_there(Database database, string who)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));
        var (visitor, shown) = (foreign.SignedInAs(foreign.Named(who)), new List<string>());

        foreach (var address in AllAddresses.At(works).Where(address => address.NamesSomething && address.Method == "GET"))
        {
            var answer = await Answer.Of(await visitor.Send("GET", address.Path));
            if (answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Redirect) || answer.Location.Contains(works.Prefix, StringComparison.Ordinal))
                shown.Add($"{address.Path}: {answer.Status} {answer.Location}");
        }
        Assert.Empty(shown);
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_not_signed_in_reads_nothing_anywhere(Database database)
    {
        var works = await Given.AWorksToRead(database);

        foreach (var address in AllAddresses.At(works).Where(address => address.Method == "GET" && address.Path != "/look"))
        {
            var answer = await Answer.Of(await works.SignedOut.Send("GET", address.Path));
            var isLed = answer.Status == HttpStatusCode.Redirect && answer.Location.Contains("/sign-in", StringComparison.Ordinal);
            Assert.True(IsCall(address) ? answer.Status == HttpStatusCode.Unauthorized : isLed, $"{address.Path}: {answer.Status}");
        }
    }

    private static bool IsCall(Address address) => address.Path.StartsWith("/api/", StringComparison.Ordinal);

    private static bool IsPost(Address address) => address.Method == "POST" && !IsCall(address);

    private static async Task AllStand(IEnumerable<Address> addresses, Func<Address, Task<HttpResponseMessage>> ask)
    {
        var broken = new List<string>();
        foreach (var address in addresses)
        {
            try
            {
                using var response = await ask(address);
                if ((int)response.StatusCode >= 500) broken.Add($"{address.Method} {address.Path}: {response.StatusCode}");
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                broken.Add($"{address.Method} {address.Path}: {thrown.GetType().Name} {thrown.Message}");
            }
        }
        Assert.Empty(broken);
    }
}

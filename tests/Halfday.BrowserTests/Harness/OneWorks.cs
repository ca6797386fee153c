using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.BrowserTests.Harness;

/// <summary>The works of ../shared/data/one-works, imported and bound by its decision; with someone in each role who can sign in.</summary>
public static class OneWorks
{
    /// <summary>Monday of the week before the rota begins.</summary>
    public static readonly DateOnly Today = new(2026, 9, 21);

    /// <summary>Who signs in below as the roles that nobody has by post or trade.</summary>
    public const string Coordinator = "coordinator", Office = "office", Auditor = "auditor", Administrator = "administrator";

    /// <summary>A leader and a mentor of the bundle.</summary>
    public const string Leader = "L000024", Mentor = "W000001";

    private const string Password = "half a day a week";

    private const string People =
        """
        code,name,name_zh,email,language,badge
        coordinator,Sun Meifang,孙美芳,,en,
        office,Li Guirong,李桂荣,,en,
        auditor,Chen Peiyu,陈培玉,,en,
        administrator,Liu Jianmin,刘建民,,en,
        """;

    private const string Roles =
        """
        person,role,unit,from,until
        coordinator,coordinator,S00000,2026-01-01,
        office,office,SH,2026-01-01,
        auditor,auditor,SH,2026-01-01,
        administrator,administrator,SH,2026-01-01,
        """;

    private static readonly string Bundle = Path.Combine(Root(), "..", "shared", "data", "one-works");

    /// <summary>Served, with the decision in force and nothing planned yet.</summary>
    public static async Task<Works> Decided(Database kind)
    {
        var works = await Works.On(kind, Today);
        await works.Run("import", Bundle);
        await ImportRoles(works);
        await works.Run("decision", "issue", Path.Combine(Bundle, "decision.yaml"));
        await works.Serve();
        return works;
    }

    private static async Task ImportRoles(Works works)
    {
        var folder = Directory.CreateTempSubdirectory("halfday-roles-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "people.csv"), People);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "roles.csv"), Roles);
        await works.Run("import", folder.FullName);
        folder.Delete(recursive: true);
    }

    /// <summary>A window in which the person with this code has signed in.</summary>
    public static async Task<Screen> SignedIn(this Works works, Chromium chromium, string code, Look look)
    {
        await works.Ask(async services =>
        {
            var person = await services.GetRequiredService<HalfdayDb>().People.SingleAsync(person => person.Code == code);
            var accounts = services.GetRequiredService<UserManager<Account>>();
            if (await accounts.FindByNameAsync(code) is not null) return true;

            var made = await accounts.CreateAsync(new Account { UserName = code, PersonId = person.Id }, Password);
            Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
            return true;
        });
        var screen = await chromium.Open(works.Address, look);
        await screen.SignIn(code, Password);
        return screen;
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Halfday.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Security.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>What the shared rooms ask about people, who know none.</summary>
public static class PeopleByCode
{
    /// <summary>Registers the answers.</summary>
    public static IServiceCollection AddPeopleByCode(this IServiceCollection services) => services
        .AddScoped<FindPerson>(provider => (code, stop) => KeyOf(provider.GetRequiredService<HalfdayDb>(), code, stop))
        .AddScoped<CodeOfPerson>(provider => (id, stop) => CodeOf(provider.GetRequiredService<HalfdayDb>(), id, stop));

    private static async Task<Guid?> KeyOf(HalfdayDb db, string code, CancellationToken stop) =>
        (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop))?.Id;

    private static Task<string> CodeOf(HalfdayDb db, Guid id, CancellationToken stop) =>
        db.People.Where(person => person.Id == id).Select(person => person.Code).SingleAsync(stop);
}

using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Journal;
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
        .AddScoped<FindNames>(provider => (codes, stop) => provider.GetRequiredService<HalfdayDb>().NamesOf(codes, stop))
        .AddScoped<CodeOfPerson>(provider => (id, stop) => CodeOf(provider.GetRequiredService<HalfdayDb>(), id, stop));

    /// <summary>The names of people by their codes; a code that nobody has is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, Text>> NamesOf(this HalfdayDb db, IReadOnlyCollection<string> codes, CancellationToken stop) =>
        await db.People.AsNoTracking().Where(person => codes.Contains(person.Code))
            .ToDictionaryAsync(person => person.Code, person => new Text(person.Name, person.NameZh.Length > 0 ? person.NameZh : person.Name), stop);

    private static async Task<Guid?> KeyOf(HalfdayDb db, string code, CancellationToken stop) =>
        (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop))?.Id;

    private static Task<string> CodeOf(HalfdayDb db, Guid id, CancellationToken stop) =>
        db.People.Where(person => person.Id == id).Select(person => person.Code).SingleAsync(stop);
}

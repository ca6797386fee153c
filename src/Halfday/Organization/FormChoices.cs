using Halfday.Shared.Data;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>Lists that a form offers, so that nobody need know a code by heart.</summary>
public static class FormChoices
{
    // A browser carries no more with each page.
    private const int Most = 2000;

    /// <summary>Living units by code, each with its name.</summary>
    public static async Task<IReadOnlyList<Option>> Choices(this IQueryable<Unit> units, DateOnly today, CancellationToken stop) =>
        [.. (await units.AsNoTracking().AliveOn(today).OrderBy(unit => unit.Path).Take(Most).ToListAsync(stop)).Select(unit => new Option(unit.Code, unit.Title))];

    /// <summary>Posts in use, the highest first.</summary>
    public static async Task<IReadOnlyList<Option>> PostChoices(this HalfdayDb db, DateOnly today, CancellationToken stop) =>
        [.. (await db.Posts.AsNoTracking().Where(post => post.Until == null || post.Until >= today).OrderBy(post => post.Rank).ThenBy(post => post.Code).ToListAsync(stop))
            .Select(post => new Option(post.Code, post.Name))];

    /// <summary>People by code, each with their name.</summary>
    public static async Task<IReadOnlyList<Option>> Choices(this IQueryable<Person> people, CancellationToken stop) =>
        [.. (await people.AsNoTracking().OrderBy(person => person.Code).Take(Most).ToListAsync(stop)).Select(person => new Option(person.Code, person.FullName))];
}

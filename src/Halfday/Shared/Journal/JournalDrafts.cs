using System.Text.Encodings.Web;
using System.Text.Json;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Halfday.Shared.Journal;

/// <summary>An entry before it has its place in a chain.</summary>
public sealed record JournalDraft(Guid Chain, DateTime At, string Who, string What, string Subject, Guid SubjectId, string Body);

/// <summary>Turns what is about to be saved into journal drafts: one a thing, or one a kind where many change at once.</summary>
public static class JournalDrafts
{
    // An import or a published rota changes thousands of rows in one act: it is one entry a site and kind, with all rows in it.
    private const int ManyAtOnce = 20;

    /// <summary>What stands where a value is not told.</summary>
    public const string Sealed = "sealed";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The drafts for all tracked changes of journalled things.</summary>
    public static IReadOnlyList<JournalDraft> Of(ChangeTracker tracker, Actor actor, DateTime at)
    {
        var changes = tracker.Entries<IJournaled>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => (entry.Entity, Subject: entry.Metadata.ClrType.Name, Change: ChangeOf(entry)))
            .ToList();
        return [.. changes
            .GroupBy(change => (Chain: change.Entity.JournalSite ?? Guid.Empty, change.Subject))
            .SelectMany(group => group.Count() > ManyAtOnce
                ? [Draft(group.Key.Chain, group.Key.Subject, Guid.Empty, group.Select(change => change.Change))]
                : group.Select(change => Draft(group.Key.Chain, group.Key.Subject, change.Entity.Id, change.Change)))];

        JournalDraft Draft(Guid chain, string subject, Guid id, object body) =>
            new(chain, at, actor.Name, actor.Verb, subject, id, JsonSerializer.Serialize(body, Json));
    }

    private static Dictionary<string, object?> ChangeOf(EntityEntry<IJournaled> entry)
    {
        var change = new Dictionary<string, object?> { ["id"] = entry.Entity.Id };
        if (entry.State == EntityState.Deleted) change["removed"] = true;
        foreach (var (name, property) in Flat("", entry.Properties, entry.ComplexProperties))
            if (entry.State == EntityState.Added ? property.CurrentValue is not null : property.IsModified)
                change[name] = IsSealed(property) ? Sealed : Plain(property.CurrentValue);
        return change;
    }

    private static IEnumerable<(string, PropertyEntry)> Flat(
        string prefix, IEnumerable<PropertyEntry> plain, IEnumerable<ComplexPropertyEntry> complex) =>
        plain.Where(property => !property.Metadata.IsPrimaryKey())
            .Select(property => (prefix + property.Metadata.Name, property))
            .Concat(complex.Where(part => part.CurrentValue is not null)
                .SelectMany(part => Flat(prefix + part.Metadata.Name + ".", part.Properties, part.ComplexProperties)));

    private static bool IsSealed(PropertyEntry property) => property.Metadata.PropertyInfo?.IsDefined(typeof(SealedAttribute), inherit: false) == true;

    private static object? Plain(object? value) => value switch
    {
        Enum or Time.PartOfDay => value is Time.PartOfDay part ? part.Code : value.ToString(),
        _ => value,
    };
}

using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Taxonomy;

/// <summary>What a catalogue changed.</summary>
public sealed record CatalogueChange(int Added, int Changed, int Unchanged);

/// <summary>The catalogue of occupations: taken in as published, all or nothing; the caller saves.</summary>
public sealed class TaxonomyDesk(HalfdayDb db)
{
    /// <summary>The most that a file may be; ESCO's is 8 MB.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>Takes it in; what stands there already and says the same is left alone. What it does not name stays.</summary>
    public async Task<(CatalogueChange? Change, IReadOnlyList<Fault> Faults)> TakeIn(byte[] bytes, string file, CancellationToken stop)
    {
        var (lines, faults) = Catalogue.Read(bytes, file);
        if (faults.Count > 0) return (null, faults);

        var known = await db.Occupations.ToDictionaryAsync(each => each.Code, stop);
        var (added, changed) = (0, 0);
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.Code, out var there))
            {
                db.Occupations.Add(new Occupation { Code = line.Code, Name = line.Title, NameZh = line.TitleZh });
                added++;
            }
            else if (there.Name != line.Title || (line.TitleZh.Length > 0 && there.NameZh != line.TitleZh))
            {
                (there.Name, there.NameZh) = (line.Title, line.TitleZh.Length > 0 ? line.TitleZh : there.NameZh);
                changed++;
            }
        }
        return (new CatalogueChange(added, changed, lines.Count - added - changed), []);
    }

    /// <summary>Those whose code or name holds the words, by code.</summary>
    public IQueryable<Occupation> Search(string? words)
    {
        var all = db.Occupations.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(words))
        {
            var asked = words.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL's lower()
            all = all.Where(each => each.Code.ToLower().Contains(asked) || each.Name.ToLower().Contains(asked) || each.NameZh.Contains(asked));
#pragma warning restore CA1304, CA1311, CA1862
        }
        return all.OrderBy(each => each.Code);
    }
}

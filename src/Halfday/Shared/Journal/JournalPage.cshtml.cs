using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Journal;

/// <summary>A chain that the viewer may read, by the name of its site.</summary>
public sealed record ReadableChain(Guid Id, string Name);

/// <summary>Which chains a viewer may read; Organization knows the sites, this room does not.</summary>
public delegate Task<IReadOnlyList<ReadableChain>> FindChains(Viewer viewer, CancellationToken stop);

/// <summary>The names of people by their codes; of a code that nobody has, nothing.</summary>
public delegate Task<IReadOnlyDictionary<string, Text>> FindNames(IReadOnlyCollection<string> codes, CancellationToken stop);

/// <summary>An entry and what it was about.</summary>
public sealed record JournalLine(JournalEntry Entry, string Body)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The payload as people read it, a field a line.</summary>
    public string Shown => JsonSerializer.Serialize(JsonDocument.Parse(Body), Indented);
}

/// <summary>Reads one chain of the journal, newest first; whoever sees no chain finds nothing here.</summary>
[Authorize(Policies.Audits)]
public sealed class JournalPageModel(HalfdayDb db, Viewer viewer, FindChains findChains, FindNames findNames) : PageModel
{
    private const int LinesOnAPage = 50;

    public IReadOnlyList<ReadableChain> Chains { get; private set; } = [];
    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];
    public Guid Chain { get; private set; }

    /// <summary>Who stands in the lines shown, by code.</summary>
    public IReadOnlyDictionary<string, Text> Names { get; private set; } = new Dictionary<string, Text>();

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>The number from which older entries start; null at the chain's beginning.</summary>
    public long? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? chain, long? before, CancellationToken stop)
    {
        Chains = await findChains(viewer, stop);
        Chain = chain ?? (Chains.Count > 0 ? Chains[0].Id : Guid.Empty);
        if (Chains.All(known => known.Id != Chain)) return NotFound();

        Lines = await Read(before ?? long.MaxValue, stop);
        Names = await findNames([.. Lines.Select(line => line.Entry.Who).Distinct()], stop);
        Older = Lines.Count == LinesOnAPage ? Lines[^1].Entry.Number : null;
        return Page();
    }

    /// <summary>Who it was, by name: a person, or a part of the program.</summary>
    public string NameOf(string who) => Names.TryGetValue(who, out var name) ? name.ToString() : JournalWords.Part(who) ?? who;

    /// <summary>What people call a kind of thing; its own name when an older version wrote of what is no more.</summary>
    public string WordFor(string subject) =>
        db.Model.GetEntityTypes().FirstOrDefault(kind => kind.ClrType.Name == subject)?.ClrType.GetCustomAttribute<CalledAttribute>()?.Word ?? subject;

    private Task<List<JournalLine>> Read(long before, CancellationToken stop)
    {
        var (chain, who, what) = (Chain, Who?.Trim() ?? "", What?.Trim() ?? "");
        var payloads = db.JournalPayloads;
        return db.Journal.AsNoTracking()
            .Where(entry => entry.Chain == chain && entry.Number < before
                && (who == "" || entry.Who == who) && (what == "" || entry.What == what))
            .OrderByDescending(entry => entry.Number).Take(LinesOnAPage)
            .LeftJoin(payloads, entry => new { entry.Chain, entry.Number }, payload => new { payload.Chain, payload.Number },
                (entry, payload) => new JournalLine(entry, payload == null ? "" : payload.Body))
            .ToListAsync(stop);
    }
}

using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Taxonomy;

/// <summary>The catalogue of occupations: searched by who gives trades their code, taken in by administrators.</summary>
[Authorize(Policies.Reads)]
[RequestSizeLimit(TaxonomyDesk.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = TaxonomyDesk.MostBytes)]
public sealed class CataloguePageModel(HalfdayDb db, Viewer viewer, TaxonomyDesk desk) : PageModel
{
    public const int Size = 50;

    public IReadOnlyList<Occupation> Shown { get; private set; } = [];
    public IReadOnlyDictionary<string, int> TradesOf { get; private set; } = new Dictionary<string, int>();
    public int Total { get; private set; }
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>Keeps the whole: all sites share the catalogue.</summary>
    public bool Administers => viewer.Reaches.Any(reach => reach.Role == Role.Administrator && reach.Path.Count(letter => letter == '/') == 1);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "p")] public int Number { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop) => await Fill(stop);

    /// <summary>Takes in a file.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (!Administers) return NotFound();
        await Fill(stop);
        if (file is null) return this.Refuse(TradesRefusals.NoCatalogue);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        var (change, faults) = await desk.TakeIn(bytes.ToArray(), file.FileName, stop);
        if (change is not null)
            return await this.Settle(null, "/trades/catalogue", stop, Words.Say($"{change.Added} added, {change.Changed} changed, {change.Unchanged} as before.", $"新增 {change.Added}，修改 {change.Changed}，不变 {change.Unchanged}。"));

        (Faults, Response.StatusCode) = (faults, StatusCodes.Status422UnprocessableEntity);
        return Page();
    }

    private async Task Fill(CancellationToken stop)
    {
        Total = await desk.Search(Q).CountAsync(stop);
        Shown = await desk.Search(Q).Skip((Addresses.PageOf(Number) - 1) * Size).Take(Size).ToListAsync(stop);
        var codes = Shown.Select(each => each.Code).ToList();
        TradesOf = await db.TradesVisibleTo(viewer).Where(trade => codes.Contains(trade.Taxonomy)).GroupBy(trade => trade.Taxonomy).ToDictionaryAsync(group => group.Key, group => group.Count(), stop);
    }
}

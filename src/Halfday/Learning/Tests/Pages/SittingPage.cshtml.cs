using System.Globalization;
using Halfday.Learning.Bank;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Tests.Pages;

/// <summary>A test under way, one question at a time; each answer is kept as it is given.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SittingPageModel(HalfdayDb db, TestDesk desk) : PageModel
{
    /// <summary>The picture as wide as a phone shows it, and twice as wide; a click is told in pixels of what is shown.</summary>
    public const int Narrow = 300, Wide = 600;

    [BindProperty, ValidateNever]
    public ReplyCall Call { get; set; } = new();

    public Sitting Sitting { get; private set; } = null!;
    public Trade Trade { get; private set; } = null!;
    public QuestionShown Shown { get; private set; } = null!;

    /// <summary>By number, whether it is answered.</summary>
    public IReadOnlyList<(int Number, bool IsAnswered)> Overview { get; private set; } = [];

    public int PictureWidth { get; private set; } = Narrow;
    public int PictureHeight { get; private set; }
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    private PosedQuestion posed = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? q, bool wide, CancellationToken stop)
    {
        if (!await Find(id, q, wide, stop)) return NotFound();
        return Sitting.FinishedAt is null ? Page() : LocalRedirect($"/tests/{id}/result");
    }

    /// <summary>Keeps the answer, then goes where one would go on.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, int? q, string? go, string? move, bool wide, CancellationToken stop)
    {
        if (!await Find(id, q, wide, stop)) return NotFound();
        var refusal = Pointed() ?? Moved(move) ?? desk.Answer(Sitting, posed, Call);
        if (refusal == SittingRefusals.IsOver) return Over();
        return await this.Settle(refusal, $"/tests/{id}?q={Next(go)}{(wide ? "&wide=true" : "")}", stop);
    }

    /// <summary>The test is handed in.</summary>
    public async Task<IActionResult> OnPostFinishAsync(Guid id, CancellationToken stop)
    {
        if (!await Find(id, null, false, stop)) return NotFound();
        await desk.Finish(Sitting, stop);
        return await this.Settle(null, $"/tests/{id}/result", stop);
    }

    // Refused, and the same page would show a question that is closed.
    private StatusCodeResult Over()
    {
        Response.Headers[Settling.RuleHeader] = SittingRefusals.IsOver.Rule;
        HttpContext.Features.Set(SittingRefusals.IsOver);
        return StatusCode(StatusCodes.Status422UnprocessableEntity);
    }

    private int Next(string? go) => go switch
    {
        "next" => Math.Min(Shown.Number + 1, Sitting.Questions),
        "previous" => Math.Max(Shown.Number - 1, 1),
        _ => Shown.Number,
    };

    // A click comes as at.x and at.y; a key pressed on the picture as 0 and 0.
    private Refusal? Pointed()
    {
        if (posed.Asked is not PlaceAsked || !Request.HasFormContentType) return null;
        if (!int.TryParse(Request.Form["at.x"], CultureInfo.InvariantCulture, out var x) || !int.TryParse(Request.Form["at.y"], CultureInfo.InvariantCulture, out var y)) return null;
        if (x == 0 && y == 0) return SittingRefusals.NotPointedAt;
        (Call.X, Call.Y) = (Percent(x, PictureWidth), Percent(y, PictureHeight));
        return null;
    }

    private static string Percent(int pixels, int side) => Math.Clamp(Math.Round(100m * pixels / side, 2), 0, 100).ToString(CultureInfo.InvariantCulture);

    // "2-up": what stands third, from 0, changes places with what stands above it.
    private Refusal? Moved(string? move)
    {
        var words = move?.Split('-') ?? [];
        if (words.Length != 2 || !int.TryParse(words[0], CultureInfo.InvariantCulture, out var at)) return null;
        var to = words[1] == "up" ? at - 1 : at + 1;
        if (at < 0 || to < 0 || at >= Call.Order.Count || to >= Call.Order.Count) return SittingRefusals.NotEachOnce;
        (Call.Order[at], Call.Order[to]) = (Call.Order[to], Call.Order[at]);
        return null;
    }

    private async Task<bool> Find(Guid id, int? number, bool wide, CancellationToken stop)
    {
        if (await desk.Own(id, stop) is not { } sitting) return false;
        var all = await desk.Posed(sitting, stop);
        if (all.Find(each => each.Number == (number ?? FirstOpen(all))) is not { } found) return false;

        (Sitting, posed, Shown) = (sitting, found, QuestionShown.Of(found));
        Overview = [.. all.Select(each => (each.Number, each.Reply is not null))];
        Trade = await db.Trades.AsNoTracking().SingleAsync(trade => trade.Id == sitting.TradeId, stop);
        Zone = await new Closing(db).Zone(sitting.SiteId, stop);
        if (found.Asked is PlaceAsked place) await Measure(place, wide, stop);
        return true;
    }

    // Where one was: the first that is not answered; when all are, the last.
    private static int FirstOpen(List<PosedQuestion> all) => all.Find(each => each.Reply is null)?.Number ?? all.Count;

    private async Task Measure(PlaceAsked place, bool wide, CancellationToken stop)
    {
        var picture = await db.Pictures.AsNoTracking().SingleAsync(each => each.Id == place.PictureId, stop);
        PictureWidth = wide ? Wide : Narrow;
        PictureHeight = Math.Max(1, PictureWidth * picture.Height / picture.Width);
    }
}

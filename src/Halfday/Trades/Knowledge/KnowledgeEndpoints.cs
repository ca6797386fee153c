using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades.JobSheets;

namespace Halfday.Trades.Knowledge;

/// <summary>How a person would have a step otherwise.</summary>
/// <param name="Step">From 1; 0: the whole sheet.</param>
public sealed record ProposalCall(int Step, string? What, string? Why);

/// <summary>The answer to a proposal; declining takes a word.</summary>
public sealed record ProposalAnswerCall(ProposalVerdict Verdict, string? Word);

/// <summary>What there is to know about a trade, and its job sheet with what workers would change, under /api/v1/trades/{code}.</summary>
internal static class KnowledgeEndpoints
{
    public static IEndpointRouteBuilder MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var trade = routes.MapGroup("/api/v1/trades/{code}").WithTags("Trades").RequireAuthorization(Policies.SignedIn);
        trade.MapGet("/knowledge", Knowledge);
        trade.MapGet("/job-sheet", Sheet);
        trade.MapGet("/job-sheet/proposals", Proposals);
        trade.MapPost("/job-sheet/proposals", Propose);
        trade.MapPut("/job-sheet/proposals/{id:guid}/answer", Answer);
        routes.MapPost("/api/v1/trades/{code}/job-sheet/versions", Write).WithTags("Trades").RequireAuthorization(Policies.Steers);
        return routes;
    }

    private static async Task<IResult> Knowledge(HalfdayDb db, SheetDesk desk, TimeProvider time, string code, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return Results.NotFound();
        var known = await KnowledgeOf.Read(db, trade, await db.TodayAt(time, trade.SiteId, stop), stop);
        return Results.Ok(new
        {
            Trade = code,
            Topics = known.Topics.Select(topic => new
            {
                topic.Key, topic.Name, topic.NameZh,
                Readings = known.Readings[topic.Id].Select(reading => new { reading.Key, Kind = reading.Kind.ToString(), reading.Minutes, reading.Name, reading.NameZh, reading.Body, reading.BodyZh }),
            }),
            Requirements = known.Requirements.Select(each => new { each.Key, Kind = each.Kind.ToString(), each.Name, each.NameZh, each.Months }),
            SheetVersion = known.Sheet?.Version,
        });
    }

    private static async Task<IResult> Sheet(HalfdayDb db, SheetDesk desk, string code, int? version, CancellationToken stop) =>
        await desk.Trade(code, stop) is { } trade && await db.SheetOf(trade, version, stop) is { } sheet
            ? Results.Ok(new { sheet.Version, sheet.Task, sheet.TaskZh, sheet.Tools, sheet.Steps, sheet.Change, sheet.WrittenAt })
            : Results.NotFound();

    private static async Task<IResult> Proposals(SheetDesk desk, string code, CancellationToken stop) =>
        await desk.Trade(code, stop) is { } trade
            ? Results.Ok((await desk.Proposals(trade, stop)).Select(each => new { each.Id, each.Version, each.Step, each.What, each.Why, each.At, Verdict = each.Verdict.ToString(), each.Word }))
            : Results.NotFound();

    private static async Task<IResult> Propose(HalfdayDb db, SheetDesk desk, string code, ProposalCall call, CancellationToken stop) =>
        await desk.Trade(code, stop) is { } trade
            ? await db.Settle(await desk.Propose(trade, call.Step, call.What, call.Why, stop), () => call, stop)
            : Results.NotFound();

    private static async Task<IResult> Answer(HalfdayDb db, SheetDesk desk, string code, Guid id, ProposalAnswerCall call, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade || !await desk.Keeps(trade, stop)) return Results.NotFound();
        var (proposal, refusal) = await desk.Answer(trade, id, call.Verdict, call.Word, stop);
        return proposal is null ? Results.NotFound() : await db.Settle(refusal, () => new { proposal.Id, Verdict = proposal.Verdict.ToString() }, stop);
    }

    private static async Task<IResult> Write(HalfdayDb db, SheetDesk desk, string code, SheetForm form, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade || !await desk.Keeps(trade, stop)) return Results.NotFound();
        return await db.Settle(await desk.Write(trade, form, stop), async () => new { (await db.SheetOf(trade, null, stop))!.Version }, stop);
    }
}

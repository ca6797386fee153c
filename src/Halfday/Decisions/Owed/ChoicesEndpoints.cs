using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Decisions;

/// <summary>The office's word on a choice.</summary>
public sealed record ChoiceAnswerCall(bool Agrees);

/// <summary>Choices of related trades for programs.</summary>
internal static class ChoicesEndpoints
{
    public static IEndpointRouteBuilder MapChoices(this IEndpointRouteBuilder routes)
    {
        var choices = routes.MapGroup("/api/v1/chosen-trades").WithTags("Base units").RequireAuthorization(Policies.Decides);
        choices.MapGet("", async (ChoicesToAgree all, CancellationToken stop) =>
            Results.Ok((await all.Read(stop)).Select(each => new { each.Choice.Id, Person = each.Who.Code, Trade = each.Trade.Code, each.Choice.IsAgreed })));
        choices.MapPut("/{id:guid}/answer", async (HalfdayDb db, ChoicesToAgree all, Guid id, ChoiceAnswerCall call, CancellationToken stop) =>
        {
            var (choice, refusal) = await all.Answer(id, call.Agrees, stop);
            return choice is null ? Results.NotFound() : await db.Settle(refusal, () => new { choice.Id, choice.IsAgreed }, stop);
        });
        return routes;
    }
}

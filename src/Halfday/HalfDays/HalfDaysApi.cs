using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>When a verb happened, as the caller's clock told it; absent: now.</summary>
public sealed record VerbCall(DateTimeOffset? HappenedAt);

/// <summary>Arriving, after the window with a reason.</summary>
public sealed record CheckInCall(DateTimeOffset? HappenedAt, string? LateReason);

/// <summary>What was done, how much of it where it can be counted, and a note.</summary>
public sealed record WorkCall(DateTimeOffset? HappenedAt, string? What, string? HowMuch, string? Note);

/// <summary>It was not so, and why.</summary>
public sealed record DisputeCall(DateTimeOffset? HappenedAt, string? Why);

/// <summary>The coordinator's word on a dispute.</summary>
public sealed record SettlementCall(bool WasThere, string? Word);

/// <summary>Asking to be excused; peers do not see the reason.</summary>
public sealed record ExcuseCall(DateTimeOffset? HappenedAt, string? Reason);

/// <summary>The reviewer's answer to an excuse.</summary>
public sealed record ExcuseReviewCall(bool Granted, string? Word);

/// <summary>The person who teaches instead.</summary>
public sealed record SubstituteCall(Guid PersonId);

/// <summary>When and with whom a missed half day is made up.</summary>
public sealed record MakeUpCall(DateOnly Date, string Part, Guid MentorId);

/// <summary>When, with whom and in which trade a week without a half day is made up; without a trade the first that the mentor teaches.</summary>
public sealed record MakeUpWeekCall(DateOnly Date, string Part, Guid MentorId, Guid? TradeId);

/// <summary>A week of one's own in which fewer half days stood than were owed.</summary>
public sealed record ShortWeekAnswer(string Week, Guid SiteId, int Lacking, DateOnly Until);

/// <summary>The other leader's half day.</summary>
public sealed record SwapCall(Guid WithHalfDayId);

/// <summary>The closed day on which it is worked instead, and why.</summary>
public sealed record ExchangeCall(DateOnly ToDate, string ToPart, string? Reason);

/// <summary>What the record should say, and why.</summary>
public sealed record CorrectionCall(bool WasThere, string? What, string? HowMuch, string? Note, string? Reason);

/// <summary>A yes or a no.</summary>
public sealed record AgreementCall(bool Agrees);

/// <summary>A half day as programs read it.</summary>
public sealed record HalfDayAnswer(
    Guid Id, DateOnly Date, string Part, Guid LeaderId, Guid MentorId, Guid WorkshopId, Guid TradeId, string State,
    DateTime? CheckedInAt, bool Late, DateTime? CheckedOutAt, DateTime? ConfirmedAt);

/// <summary>The verbs on half days for programs: the same as the pages', found through the same person.</summary>
public static class HalfDaysApi
{
    /// <summary>Maps them below /api/v1.</summary>
    public static IEndpointRouteBuilder Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/half-days").RequireAuthorization(Policies.SignedIn).WithTags("Half days");
        MapReading(api);
        MapShortWeeks(api.MapGroup("/short-weeks"));
        MapTheBench(api.MapGroup("/{id:guid}"));
        MapTheDesk(api.MapGroup("/{id:guid}"));
        MapAnswers(routes.MapGroup("/api/v1").RequireAuthorization(Policies.SignedIn).WithTags("Half days"));
        return routes;
    }

    private static void MapReading(RouteGroupBuilder api)
    {
        api.MapGet("", async (DateOnly? from, DateOnly? until, Floor floor, CancellationToken stop) =>
            (await HalfDayCard.Read(floor.Db, floor.Mine.Between(from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue)
                .OrderBy(halfDay => halfDay.Date), floor.Now, stop)).Select(card => AnswerOf(card.HalfDay, card.State)));
        api.MapGet("/{id:guid}", async (Guid id, Floor floor, CancellationToken stop) =>
            (await HalfDayCard.Read(floor.Db, floor.Seen.Where(halfDay => halfDay.Id == id), floor.Now, stop)) is [var card]
                ? Results.Ok(AnswerOf(card.HalfDay, card.State)) : NotThere());
    }

    private static void MapShortWeeks(RouteGroupBuilder api)
    {
        api.MapGet("", async (Floor floor, CancellationToken stop) => (await ShortWeeks.Read(floor.Db, floor.Me, floor.Now, stop)).Open()
            .Select(week => new ShortWeekAnswer(week.Week.ToString(), week.Owing.SiteId, week.Lacking, week.Owing.LastDay)));
        api.MapPost("/{week}/make-up", async (string week, MakeUpWeekCall call, Floor floor, CancellationToken stop) =>
        {
            if (!IsoWeek.TryParse(week, out var asked)) return NotThere();
            var slot = new Slot(call.Date, new PartOfDay(call.Part));
            var outcome = await floor.MakeUpWeek(asked, slot, call.TradeId, call.MentorId, stop);
            return outcome.Refusal?.AsProblem() ?? Results.Ok(AnswerOf(outcome.HalfDay!, outcome.State));
        });
    }

    private static void MapTheBench(RouteGroupBuilder api)
    {
        api.MapPost("/check-in", (Guid id, CheckInCall call, Floor floor, CancellationToken stop) =>
            floor.CheckIn(id, call.HappenedAt, call.LateReason, stop).Answer());
        api.MapPost("/work", (Guid id, WorkCall call, Floor floor, CancellationToken stop) =>
            floor.RecordWork(id, call.HappenedAt, call.What, call.HowMuch, call.Note, stop).Answer());
        api.MapPost("/check-out", (Guid id, VerbCall call, Floor floor, CancellationToken stop) =>
            floor.CheckOut(id, call.HappenedAt, stop).Answer());
        api.MapPost("/confirmation", (Guid id, VerbCall call, Floor floor, CancellationToken stop) =>
            floor.Confirm(id, call.HappenedAt, stop).Answer());
        api.MapPost("/dispute", (Guid id, DisputeCall call, Floor floor, CancellationToken stop) =>
            floor.Contest(id, call.HappenedAt, call.Why, stop).Answer());
        api.MapPost("/excuse", (Guid id, ExcuseCall call, Floor floor, CancellationToken stop) =>
            floor.AskToBeExcused(id, call.HappenedAt, call.Reason, stop).Answer());
    }

    private static void MapTheDesk(RouteGroupBuilder api)
    {
        api.MapPost("/settlement", (Guid id, SettlementCall call, Floor floor, CancellationToken stop) =>
            floor.Settle(id, call.WasThere, call.Word, stop).Answer());
        api.MapPost("/excuse-review", (Guid id, ExcuseReviewCall call, Floor floor, CancellationToken stop) =>
            floor.ReviewExcuse(id, call.Granted, call.Word, stop).Answer());
        api.MapPost("/substitute", (Guid id, SubstituteCall call, Floor floor, CancellationToken stop) =>
            floor.NameSubstitute(id, call.PersonId, stop).Answer());
        api.MapPost("/make-up", (Guid id, MakeUpCall call, Floor floor, CancellationToken stop) =>
            floor.MakeUp(id, call.Date, call.Part, call.MentorId, stop).Answer());
        api.MapPost("/swap", (Guid id, SwapCall call, Floor floor, CancellationToken stop) =>
            floor.AskToSwap(id, call.WithHalfDayId, stop).Answer());
        api.MapPost("/exchange", (Guid id, ExchangeCall call, Floor floor, CancellationToken stop) =>
            floor.AskToExchange(id, call.ToDate, call.ToPart, call.Reason, stop).Answer());
        api.MapPost("/correction", (Guid id, CorrectionCall call, Floor floor, CancellationToken stop) =>
            floor.AskToCorrect(id, new(call.WasThere, call.What ?? "", call.HowMuch ?? "", call.Note ?? "", call.Reason ?? ""), stop).Answer());
    }

    private static void MapAnswers(RouteGroupBuilder api)
    {
        api.MapPost("/swaps/{id:guid}/agreement", (Guid id, AgreementCall call, Floor floor, CancellationToken stop) =>
            floor.AnswerSwap(id, call.Agrees ? SwapState.Agreed : SwapState.Declined, stop).Answer());
        api.MapPost("/swaps/{id:guid}/withdrawal", (Guid id, Floor floor, CancellationToken stop) =>
            floor.AnswerSwap(id, SwapState.TakenBack, stop).Answer());
        api.MapPost("/exchanges/{id:guid}/agreement", (Guid id, AgreementCall call, Floor floor, CancellationToken stop) =>
            floor.AnswerExchange(id, call.Agrees, stop).Answer());
        api.MapPost("/corrections/{id:guid}/agreement", (Guid id, AgreementCall call, Floor floor, CancellationToken stop) =>
            floor.AnswerCorrection(id, call.Agrees, stop).Answer());
    }

    private static async Task<IResult> Answer(this Task<Outcome> acting) => await acting switch
    {
        { HalfDay: null } => NotThere(),
        { Refusal: { } refusal } => refusal.AsProblem(),
        var done => Results.Ok(AnswerOf(done.HalfDay!, done.State)),
    };

    private static IResult NotThere() => Results.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "NotFound", extensions: new Dictionary<string, object?> { ["rule"] = "NotFound" });

    private static HalfDayAnswer AnswerOf(HalfDay halfDay, HalfDayState? state) => new(
        halfDay.Id, halfDay.Date, halfDay.Part.Code, halfDay.LeaderId, halfDay.MentorId, halfDay.WorkshopId, halfDay.TradeId,
        $"{state}", halfDay.CheckedIn?.HappenedAt, halfDay.IsLate, halfDay.CheckedOut?.HappenedAt, halfDay.Confirmation?.HappenedAt);
}

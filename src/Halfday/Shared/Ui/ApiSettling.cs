using Halfday.Shared.Data;

namespace Halfday.Shared.Ui;

/// <summary>How a call to the API ends: a problem document with the rule, or one save and the answer.</summary>
public static class ApiSettling
{
    /// <summary>Saves and answers, or refuses with 422 (RFC 9457, with the rule's name).</summary>
    public static async Task<IResult> Settle<T>(this HalfdayDb db, Refusal? refusal, Func<T> answer, CancellationToken stop)
    {
        if (refusal is not null) return refusal.AsProblem();

        await db.SaveChangesAsync(stop);
        return Results.Ok(answer());
    }

    /// <summary>The same, where the answer is read anew once it is saved.</summary>
    public static async Task<IResult> Settle<T>(this HalfdayDb db, Refusal? refusal, Func<Task<T>> answer, CancellationToken stop)
    {
        if (refusal is not null) return refusal.AsProblem();

        await db.SaveChangesAsync(stop);
        return Results.Ok(await answer());
    }

    /// <summary>The refusal as a problem document.</summary>
    public static IResult AsProblem(this Refusal refusal) => Results.Problem(
        refusal.Sentence.ToString(), statusCode: StatusCodes.Status422UnprocessableEntity, title: refusal.Rule,
        extensions: new Dictionary<string, object?> { ["rule"] = refusal.Rule });
}

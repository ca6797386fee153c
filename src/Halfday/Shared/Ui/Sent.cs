namespace Halfday.Shared.Ui;

/// <summary>Something to mend in one field of a form.</summary>
/// <param name="Name">The field's name, as it is sent.</param>
/// <param name="Wrong">What is wrong, and the mend.</param>
public sealed record FieldFault(string Name, string Wrong);

/// <summary>A form that was refused is drawn as it was sent, and its fields say what is wrong with them.</summary>
public static class Sent
{
    /// <summary>The request sent this form, and it was refused.</summary>
    /// <param name="act">The form's act, the last word of its address, where the page has several forms; null: it has one.</param>
    public static bool WasRefused(this HttpContext http, string? act = null) =>
        http.Features.Get<Refusal>() is not null
        && (act is null || act.Equals(http.GetRouteValue("handler") as string, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the refused form carried in a field; null: it was not refused, or carried nothing.</summary>
    public static string? ValueOf(HttpContext? http, string? act, string name) =>
        http?.WasRefused(act) == true && http.Request.HasFormContentType && http.Request.Form.TryGetValue(name, out var sent) ? sent.ToString() : null;

    /// <summary>Whether a box of the refused form was ticked; of a form that was not refused, what it is otherwise.</summary>
    public static bool WasTicked(this HttpContext http, string? act, string name, string value, bool otherwise) =>
        http.WasRefused(act) && http.Request.HasFormContentType ? http.Request.Form[name].Contains(value) : otherwise;

    /// <summary>What is wrong with a field; null: nothing that is known.</summary>
    public static string? FaultOf(HttpContext? http, string? act, string name)
    {
        if (http?.Features.Get<IReadOnlyList<FieldFault>>()?.FirstOrDefault(fault => fault.Name == name) is { } fault) return fault.Wrong;
        return http?.WasRefused(act) == true && http.Features.Get<Refusal>() is { Field: { } field } refusal && Names(name, field) ? refusal.Sentence.ToString() : null;
    }

    // A form of its own puts a word before its fields' names: "Form.Code".
    private static bool Names(string name, string field) =>
        name.Equals(field, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + field, StringComparison.OrdinalIgnoreCase);
}

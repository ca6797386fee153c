using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Halfday.Shared.Ui;

/// <summary>The address of the same page with one thing changed, so that filters, sorting and pages keep each other.</summary>
public static class Addresses
{
    /// <summary>The query's name for the page of a list; Razor Pages keeps "page" for itself.</summary>
    public const string PageKey = "p";

    /// <summary>The page that is asked for: the first unless one says which, and none beyond what a list can have.</summary>
    public static int PageOf(int? asked) => Math.Clamp(asked ?? 1, 1, 1_000_000);

    /// <summary>The present address with this query value; null takes it away. Changing anything but the page goes back to the first.</summary>
    public static string With(this HttpRequest request, string name, string? value)
    {
        var query = request.Query
            .Where(held => held.Key != name && !(held.Key == PageKey && name != PageKey))
            .SelectMany(held => held.Value, (held, each) => KeyValuePair.Create(held.Key, each));
        if (!string.IsNullOrEmpty(value)) query = query.Append(KeyValuePair.Create(name, (string?)value));
        return QueryHelpers.AddQueryString(request.Path, query);
    }

    /// <summary>The present address at another page of the list.</summary>
    public static string AtPage(this HttpRequest request, int number) =>
        request.With(PageKey, number == 1 ? null : number.ToString(CultureInfo.InvariantCulture));
}

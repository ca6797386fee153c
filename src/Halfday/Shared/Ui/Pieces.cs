using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Halfday.Shared.Ui;

/// <summary>Draws a Razor component on a Razor Page: `@(await Html.Piece&lt;Pager&gt;(new { Page = 2, ... }))`.</summary>
public static class Pieces
{
    /// <summary>The component as static HTML.</summary>
    /// <param name="parameters">An object whose properties are the component's parameters; a wrong name throws.</param>
    public static Task<IHtmlContent> Piece<TComponent>(this IHtmlHelper html, object? parameters = null)
        where TComponent : IComponent =>
        html.RenderComponentAsync<TComponent>(RenderMode.Static, parameters);
}

/// <summary>A link above a page's heading: where one stands.</summary>
public sealed record Crumb(string Label, string Path);

/// <summary>A link beside a page's heading.</summary>
/// <param name="IsPrimary">The next thing to do; one a page.</param>
public sealed record PageAction(string Label, string Path, bool IsPrimary = false);

/// <summary>A choice in a list.</summary>
public sealed record Option(string Value, string Label);

/// <summary>A filter above a table: a select whose name is the query's.</summary>
public sealed record Filter(string Name, string Label, IReadOnlyList<Option> Options, string? Value);

/// <summary>A fact about a thing: a term and its value, perhaps a link.</summary>
public sealed record Fact(string Term, string Value, string? Path = null);

using Halfday.Shared.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Halfday.Shared.Ui;

/// <summary>`&lt;panels place="Unit" id="@unit.Id" /&gt;` draws the panels of a place that the viewer may see, in order.</summary>
[HtmlTargetElement("panels", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PanelsTag(IHtmlHelper html, IEnumerable<Panel> panels, Viewer viewer) : TagHelper
{
    public Place Place { get; set; }
    public Guid Id { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)html).Contextualize(ViewContext);
        var shown = panels.Where(panel => panel.Place == Place && panel.ShownTo(viewer)).OrderBy(panel => panel.Order);
        foreach (var panel in shown)
            output.Content.AppendHtml(await html.RenderComponentAsync(panel.Component, RenderMode.Static, new { Id }));
    }
}

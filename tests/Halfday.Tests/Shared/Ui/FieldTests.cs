using Bunit;
using Halfday.Shared.Ui;

namespace Halfday.Tests.Shared.Ui;

public sealed class FieldTests : BunitContext
{
    public FieldTests() => Language.Is("en");

    [Fact]
    public void A_field_ties_its_label_hint_and_error_to_its_input()
    {
        var field = Render<Field>(with => with
            .Add(p => p.Name, "From").Add(p => p.Label, "From").Add(p => p.Type, "date")
            .Add(p => p.Hint, "The first day.").Add(p => p.Error, "Choose an earlier day."));

        var input = field.Find("input");
        Assert.Equal("From", field.Find("label").GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("From-hint From-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Choose an earlier day.", field.Find("#From-error").TextContent);
    }

    [Fact]
    public void A_field_without_fault_is_not_marked()
    {
        var input = Render<Field>(with => with.Add(p => p.Name, "Name").Add(p => p.Label, "Name")).Find("input");

        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.True(input.HasAttribute("required"));
    }

    [Fact]
    public void An_optional_field_says_so_and_may_stay_empty()
    {
        var field = Render<Field>(with => with.Add(p => p.Name, "Note").Add(p => p.Label, "Note").Add(p => p.Optional, true));

        Assert.Contains("(optional)", field.Find("label").TextContent, StringComparison.Ordinal);
        Assert.False(field.Find("input").HasAttribute("required"));
    }

    [Fact]
    public void A_list_shows_what_was_chosen()
    {
        var field = Render<Field>(with => with
            .Add(p => p.Name, "Post").Add(p => p.Label, "Post").Add(p => p.Value, "deputy")
            .Add(p => p.Options, [new("director", "Director"), new("deputy", "Deputy director")]));

        Assert.Equal("deputy", Assert.Single(field.FindAll("option[selected]")).GetAttribute("value"));
        Assert.Equal(2, field.FindAll("option").Count);
    }

    [Fact]
    public void A_long_text_gets_room()
    {
        var field = Render<Field>(with => with
            .Add(p => p.Name, "Note").Add(p => p.Label, "Note").Add(p => p.Type, "textarea").Add(p => p.Value, "a < b"));

        Assert.Equal("a < b", field.Find("textarea").TextContent);
    }

    [Fact]
    public void Further_attributes_reach_the_input()
    {
        var field = Render<Field>(with => with
            .Add(p => p.Name, "Hours").Add(p => p.Label, "Hours").Add(p => p.Type, "number").AddUnmatched("max", "8"));

        Assert.Equal("8", field.Find("input").GetAttribute("max"));
    }
}

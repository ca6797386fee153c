using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Decisions.Writing;

/// <summary>The form of a page as a browser would send it, with changes.</summary>
internal sealed class FilledForm
{
    private readonly List<(string Name, string Value)> fields;

    private FilledForm(IEnumerable<(string, string)> fields) => this.fields = [.. fields];

    /// <summary>Reads the form of a page that posts.</summary>
    public static FilledForm On(Answer page)
    {
        var form = new HtmlParser().ParseDocument(page.Body).Forms.OfType<IHtmlFormElement>().First(form => form.Method == "post" && form.QuerySelector("[name='Title']") is not null);
        return new FilledForm(form.Elements.SelectMany(Sent));
    }

    private static IEnumerable<(string, string)> Sent(IHtmlElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Name: { } name } input => [(name, input.Value)],
        IHtmlTextAreaElement { Name: { } name } area => [(name, area.Value)],
        IHtmlSelectElement { Name: { } name } select => [(name, select.Value ?? "")],
        _ => [],
    };

    /// <summary>The value of a field; the first where it stands several times.</summary>
    public string this[string name] => fields.First(sent => sent.Name == name).Value;

    /// <summary>The fields' names.</summary>
    public IEnumerable<string> Names => fields.Select(sent => sent.Name);

    /// <summary>The form with a field set anew.</summary>
    public FilledForm With(string name, string value) => new([.. fields.Where(field => field.Name != name), (name, value)]);

    /// <summary>The form without a field.</summary>
    public FilledForm Without(string name) => new(fields.Where(field => field.Name != name));

    /// <summary>Sends it.</summary>
    public async Task<Answer> Send(Visitor visitor, string path) => await Answer.Of(await visitor.Client.PostAsync(
        path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
}

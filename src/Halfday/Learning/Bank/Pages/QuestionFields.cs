using Halfday.Shared.Pictures;
using Halfday.Trades;
using Halfday.Trades.Knowledge;

namespace Halfday.Learning.Bank.Pages;

/// <summary>What the fields of a question need to be drawn.</summary>
public sealed record QuestionFields(QuestionForm Form, Trade Trade, IReadOnlyList<Topic> Topics, IReadOnlyList<Picture> Pictures)
{
    private const int FewestRows = 5, MostRows = 12;

    /// <summary>Rows for options: those that are filled in and some to spare.</summary>
    public int Rows => Math.Clamp(Math.Max(Form.Options.Count, Form.OptionsZh.Count) + 2, FewestRows, MostRows);

    public string En(int row) => Form.Options.ElementAtOrDefault(row) ?? "";
    public string Zh(int row) => Form.OptionsZh.ElementAtOrDefault(row) ?? "";
}

using Halfday.Learning.Evidence;
using Halfday.Learning.SignOffs;
using Halfday.Shared;

namespace Halfday.Tests.Learning.SignOffs;

/// <summary>States, ways and evidence are said in both languages, each in words of its own.</summary>
public sealed class WordsTests
{
    [Theory, InlineData("states"), InlineData("ways"), InlineData("methods"), InlineData("steps")]
    public void Each_has_words_of_its_own_in_both_languages(string kind)
    {
        Text[] words = kind switch
        {
            "states" => [.. Enum.GetValues<AssessmentState>().Select(state => state.Words())],
            "ways" => [.. Enum.GetValues<Way>().Select(way => way.Words())],
            "methods" => [.. Enum.GetValues<Method>().Select(method => method.Words())],
            _ => [.. Enum.GetValues<StepLevel>().Select(how => how.Words())],
        };

        Assert.True(words.Length > 2, kind);
        Assert.Equal(words.Length, words.Select(word => word.En).Distinct().Count());
        Assert.Equal(words.Length, words.Select(word => word.Zh).Distinct().Count());
        Assert.All(words, word => Assert.DoesNotContain(word.Zh, letter => char.IsAsciiLetter(letter)));
    }

    [Theory]
    [InlineData(62, null, "knowledge 62", "理论 62 分"), InlineData(null, 3, "level 3, works alone to standard", "3 级，能独立按标准操作")]
    [InlineData(62, 2, "knowledge 62; level 2, works under supervision", "理论 62 分；2 级，能在指导下操作"), InlineData(0, null, "knowledge 0", "理论 0 分")]
    public void A_piece_of_evidence_says_what_it_speaks_of(int? knowledge, int? operation, string en, string zh) => Assert.Equal(new Text(en, zh), new Finding
    {
        SiteId = Guid.Empty, PersonId = Guid.Empty, TradeId = Guid.Empty, Method = Method.Imported, On = default, At = default, Knowledge = knowledge, Operation = operation,
    }.Says());

    [Theory]
    [InlineData(4, 1.0, 0.1, "too few shared marks to say"), InlineData(5, 0.4, 0.5, "marks as others do, as far as can be told")]
    [InlineData(9, 0.26, 0.1, "marks about a quarter of a level higher than others do"), InlineData(9, -0.5, 0.1, "marks about half a level lower than others do")]
    [InlineData(9, -0.7, 0.1, "marks about three quarters of a level lower than others do"), InlineData(9, 1.1, 0.1, "marks about a level higher than others do")]
    [InlineData(9, -1.6, 0.1, "marks about a level and more lower than others do")]
    public void Severity_is_said_in_words(int shared, double shift, double margin, string words) =>
        Assert.Equal(words, new Severity(Guid.Empty, shared, shared, shift, margin).Words.En);
}

using System.Text;
using Halfday.Shared;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>Reads GIFT, with every fault at the line where its question begins. Questions stand apart by empty lines; a line of "//" is a comment.</summary>
public static class GiftReader
{
    private const string Category = "$CATEGORY:", Comment = "//";
    private const int MostQuestions = 2000;

    /// <param name="file">Its name, as faults show it.</param>
    public static QuestionsRead Read(byte[] bytes, string file)
    {
        var faults = new QuestionFaults(file);
        var questions = TextOf(bytes, faults) is { } text ? Questions(text, faults) : [];
        if (questions.Count > MostQuestions) faults.Add(1, 1, "gift", $"there are more than {MostQuestions} questions: send them in several files", $"题目超过 {MostQuestions} 道：请分成几个文件");
        return faults.Any ? new QuestionsRead([], faults.InOrder) : new QuestionsRead(questions, []);
    }

    // Without a mark at its beginning it is UTF-8; what is neither would be read as other letters.
    private static string? TextOf(byte[] bytes, QuestionFaults faults)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return new StreamReader(new MemoryStream(bytes), Encoding.Unicode, detectEncodingFromByteOrderMarks: true).ReadToEnd();
        if (TextPlaces.FirstThatIsNotUtf8(bytes) is not { } wrong) return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var (line, column) = new TextPlaces(bytes).At(wrong);
        faults.Add(line, column, "gift", TextPlaces.NotUtf8.En, TextPlaces.NotUtf8.Zh);
        return null;
    }

    private static List<CarriedQuestion> Questions(string text, QuestionFaults faults)
    {
        var (topic, questions) = ("", new List<CarriedQuestion>());
        foreach (var (line, lines) in Blocks(text))
        {
            foreach (var category in lines.Where(IsCategory)) topic = category.Trim()[Category.Length..].Split('/')[^1].Trim();
            var unit = lines.Find(each => each.StartsWith(GiftWriter.UnitMark, StringComparison.Ordinal))?[GiftWriter.UnitMark.Length..] ?? "";
            var body = string.Join('\n', lines.Where(each => !IsCategory(each) && !IsComment(each))).Trim();
            if (body.Length > 0 && GiftQuestion.Read(body, topic, unit, line, faults) is { } question) questions.Add(question);
        }
        return questions;
    }

    private static IEnumerable<(int Line, List<string> Lines)> Blocks(string text)
    {
        var (first, block) = (1, new List<string>());
        foreach (var (at, line) in text.ReplaceLineEndings("\n").Split('\n').Append("").Index())
        {
            if (line.Trim().Length > 0)
            {
                if (block.Count == 0) first = at + 1;
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return (first, block);
                block = [];
            }
        }
    }

    private static bool IsCategory(string line) => line.TrimStart().StartsWith(Category, StringComparison.OrdinalIgnoreCase);
    private static bool IsComment(string line) => line.TrimStart().StartsWith(Comment, StringComparison.Ordinal);
}

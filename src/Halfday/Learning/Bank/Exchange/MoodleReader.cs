using System.Xml;
using System.Xml.Linq;
using Halfday.Shared;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>
/// Reads Moodle XML, with every fault in its place. The file is somebody else's: no document type, no resolver, no more than so large; its HTML becomes text.
/// </summary>
public static class MoodleReader
{
    /// <summary>Bytes of a file at most, pictures included.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostQuestions = 2000;

    /// <param name="file">Its name, as faults show it.</param>
    public static QuestionsRead Read(byte[] bytes, string file)
    {
        var faults = new QuestionFaults(file);
        var questions = Document(bytes, faults) is { Root: { } quiz } ? Questions(quiz, faults) : [];
        return faults.Any ? new QuestionsRead([], faults.InOrder) : new QuestionsRead(questions, []);
    }

    private static XDocument? Document(byte[] bytes, QuestionFaults faults)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes });
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException broken)
        {
            faults.Add(broken.LineNumber, broken.LinePosition, "xml", $"this is no XML that is read here ({broken.Message}): export the questions from Moodle again, as Moodle XML",
                $"这里不是可读取的 XML（{broken.Message}）：请从 Moodle 重新导出 Moodle XML");
            return null;
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            faults.Add(1, 1, "xml", "its encoding is not known here: save it as UTF-8", "无法识别编码：请另存为 UTF-8");
            return null;
        }
    }

    private static List<CarriedQuestion> Questions(XElement quiz, QuestionFaults faults)
    {
        if (quiz.Name != "quiz") faults.Add(LineOf(quiz), 1, quiz.Name.LocalName, "a file of Moodle XML begins with <quiz>: export the questions as Moodle XML", "Moodle XML 应以 <quiz> 开头：请导出为 Moodle XML");
        var (topic, questions) = ("", new List<CarriedQuestion>());
        foreach (var element in quiz.Elements("question").Take(MostQuestions + 1))
        {
            if (element.Attribute("type")?.Value == "category") topic = TopicOf(element);
            else if (MoodleQuestion.Read(element, topic, faults) is { } question) questions.Add(question);
        }
        if (quiz.Elements("question").Skip(MostQuestions).Any()) faults.Add(LineOf(quiz), 1, "quiz", $"there are more than {MostQuestions} questions: send them in several files", $"题目超过 {MostQuestions} 道：请分成几个文件");
        return questions;
    }

    // "$course$/top/safety": the last word is the topic's.
    private static string TopicOf(XElement category) => (category.Element("category")?.Element("text")?.Value ?? "").Split('/')[^1].Trim();

    /// <summary>The line of an element, from 1.</summary>
    internal static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}

using System.Globalization;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>Pieces of a reason in both languages, whoever reads: reasons also go to files and programs.</summary>
internal static class Said
{
    private const string ChineseWeekdays = "日一二三四五六";

    /// <summary>"Wed 30 Sep 2026", "2026年9月30日（周三）".</summary>
    public static Text Day(DateOnly day) => new(
        day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture),
        $"{day.Year}年{day.Month}月{day.Day}日（周{ChineseWeekdays[(int)day.DayOfWeek]}）");

    /// <summary>Several days: "Wed 30 Sep 2026, Thu 1 Oct 2026".</summary>
    public static Text Days(IEnumerable<DateOnly> days)
    {
        var said = days.Order().Select(Day).ToList();
        return new(string.Join(", ", said.Select(day => day.En)), string.Join("、", said.Select(day => day.Zh)));
    }

    /// <summary>Sentences one after the other.</summary>
    public static Text Together(IEnumerable<Text> sentences)
    {
        var all = sentences.ToList();
        return new(string.Join(' ', all.Select(sentence => sentence.En)), string.Concat(all.Select(sentence => sentence.Zh)));
    }

    /// <summary>"1 half day", "3 half days"; "3个半天".</summary>
    public static Text HalfDays(int count) => new(count == 1 ? "1 half day" : $"{count} half days", $"{count}个半天");
}

using System.Globalization;
using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>A choice as the forms for making up send it: day, part, mentor, trade.</summary>
public static class MakeUpForm
{
    /// <summary>The value of a choice.</summary>
    public static string ValueOf(MakeUpChoice choice) =>
        string.Create(CultureInfo.InvariantCulture, $"{choice.Slot.Date:yyyy-MM-dd}|{choice.Slot.Part.Code}|{choice.MentorId}|{choice.TradeId}");

    /// <summary>Reads a value back; null when it is none. The trade may be left out.</summary>
    public static (Slot Slot, Guid MentorId, Guid? TradeId)? Read(string? choice)
    {
        var said = (choice ?? "").Split('|');
        if (said.Length is < 3 or > 4 || !Guid.TryParse(said[2], out var mentorId)) return null;
        if (!DateOnly.TryParseExact(said[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        return (new Slot(date, new PartOfDay(said[1])), mentorId, said.Length == 4 && Guid.TryParse(said[3], out var tradeId) ? tradeId : null);
    }
}

using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.HalfDays;

/// <summary>The one next thing a leader does with a half day.</summary>
/// <param name="Label">The button's words; empty: only the sentence.</param>
/// <param name="Sentence">What is the matter now.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="AtOnce">True: the button does it; false: it leads to a page that asks more.</param>
public sealed record NextAct(Text Label, string Sentence, string Path, bool AtOnce)
{
    /// <summary>What comes next; null: nothing is left to do.</summary>
    public static NextAct? Of(HalfDayCard card, Occasion at, DateTime now) => card.State switch
    {
        HalfDayState.Planned when card.HalfDay.Date == at.Today => Arriving(card, at, now),
        HalfDayState.Planned => new(default, Words.Say("Nothing to do until then.", "届时再来。"), "", AtOnce: false),
        HalfDayState.CheckedIn or HalfDayState.AwaitingConfirmation when card.HalfDay.Work is null =>
            new(new("Record the work", "记录劳动"), CameAt(card), PathOf(card, "work"), AtOnce: false),
        HalfDayState.CheckedIn =>
            new(new("Check out", "签退"), CameAt(card), PathOf(card, "check-out"), AtOnce: true),
        HalfDayState.AwaitingConfirmation =>
            new(default, Words.Say($"Waiting for {card.Mentor.En} to confirm it.", $"等待{card.Mentor.Zh}师傅确认。"), "", AtOnce: false),
        HalfDayState.Missed or HalfDayState.Unconfirmed when at.Today <= at.LastDayToMakeUp(card.HalfDay) =>
            new(new("Make it up", "补班"), MakeUpUntil(card, at), PathOf(card, "make-up"), AtOnce: false),
        HalfDayState.Missed =>
            new(new("Ask to be excused", "申请准假"), Words.Say("The weeks for making it up have passed.", "补班期限已过。"), PathOf(card, "excuse"), AtOnce: false),
        HalfDayState.Disputed =>
            new(default, Words.Say("The coordinator settles it.", "由协调员裁定。"), "", AtOnce: false),
        _ => null,
    };

    private static NextAct Arriving(HalfDayCard card, Occasion at, DateTime now)
    {
        var opens = at.Window.Opens.HourIn(at.Zone);
        if (now < at.Window.Opens)
            return new(default, Words.Say($"Check-in opens at {opens}.", $"{opens} 起可以报到。"), "", AtOnce: false);
        return at.Window.IsLateAt(now)
            ? new(new("Check in late", "迟到报到"), Words.Say("The time to check in has passed; say why you are late.", "报到时间已过，请写明迟到原因。"), PathOf(card, "check-in"), AtOnce: false)
            : new(new("Check in", "报到"), Words.Say($"On time until {at.Window.OnTimeUntil.HourIn(at.Zone)}.", $"{at.Window.OnTimeUntil.HourIn(at.Zone)} 前报到为准时。"), PathOf(card, "check-in"), AtOnce: true);
    }

    private static string CameAt(HalfDayCard card)
    {
        var came = card.HalfDay.CheckedIn!.HappenedAt.HourIn(card.Zone);
        return Words.Say($"Checked in at {came}.", $"{came} 已报到。");
    }

    private static string MakeUpUntil(HalfDayCard card, Occasion at)
    {
        var last = at.LastDayToMakeUp(card.HalfDay).Plain();
        return Words.Say($"It can be made up until {last}.", $"可在{last}前补班。");
    }

    private static string PathOf(HalfDayCard card, string verb) => $"/half-days/{card.HalfDay.Id}/{verb}";
}

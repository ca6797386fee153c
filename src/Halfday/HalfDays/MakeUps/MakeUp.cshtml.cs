using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The leader chooses when to make up a missed half day.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MakeUpModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    /// <summary>Where there is room, the earliest first.</summary>
    public IReadOnlyList<MakeUpChoice> Choices { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    protected override async Task ShowMore(CancellationToken stop)
    {
        Choices = await Floor.MakeUpChoices(Owing.For(Card.HalfDay, At), At.Today, stop);
        Names = await Names.Read(Floor.Db, Choices.SelectMany(choice => new[] { choice.MentorId, choice.WorkshopId }), stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string choice, CancellationToken stop)
    {
        if (MakeUpForm.Read(choice) is not var (slot, mentorId, _)) return BadRequest();
        return await Settle(id, await Floor.MakeUp(id, slot.Date, slot.Part.Code, mentorId, stop),
            done: Words.Say("Chosen; the mentor has been told.", "已选定，师傅已获通知。"), stop, then: "/half-days");
    }
}

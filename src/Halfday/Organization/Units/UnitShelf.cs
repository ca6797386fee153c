using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Organization.Units;

/// <summary>A unit's things for programs: found through the viewer (not theirs: 404), written, and answered as they stand afterwards.</summary>
public sealed class UnitShelf(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>Reads something of a unit that the viewer sees.</summary>
    public async Task<IResult> Read<T>(string code, Func<UnitView, T> answer, CancellationToken stop) =>
        await Find(code, stop) is { } view ? Results.Ok(answer(view)) : Results.NotFound();

    /// <summary>Writes something of a unit that the viewer steers.</summary>
    public async Task<IResult> Write<T>(string code, Func<UnitView, Task<Refusal?>> write, Func<UnitView, T> answer, CancellationToken stop)
    {
        if (await Find(code, stop) is not { } view || !viewer.Steers(view.Unit.Path)) return Results.NotFound();
        if (await write(view) is { } refusal) return refusal.AsProblem();

        await db.SaveChangesAsync(stop);
        return await Read(code, answer, stop);
    }

    private async Task<UnitView?> Find(string code, CancellationToken stop) =>
        await db.Units.FindFor(viewer, code, stop) is { } unit ? await UnitView.Read(db, viewer, unit, time, stop) : null;
}

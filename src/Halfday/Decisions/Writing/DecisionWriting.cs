using System.Text;
using Halfday.Decisions.Yaml;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>What came of keeping a text as drafts, on a page or by a program; without faults and refusal it is ready to be saved.</summary>
/// <param name="Number">The number of the first decision in it.</param>
public sealed record DecisionWriting(string Number, IReadOnlyList<Fault> Faults, Refusal? Refusal)
{
    /// <summary>Reads the text and keeps its decisions as drafts of bodies that the viewer decides for; the caller saves.</summary>
    public static Task<DecisionWriting> Of(HalfdayDb db, Viewer viewer, string yaml, CancellationToken stop) => Of(db, viewer, Encoding.UTF8.GetBytes(yaml), stop);

    /// <summary>The same of a file's bytes.</summary>
    public static async Task<DecisionWriting> Of(HalfdayDb db, Viewer viewer, byte[] yaml, CancellationToken stop)
    {
        var reading = DecisionYaml.Read(yaml, "decision.yaml", await DecisionYaml.KnownIn(db, stop));
        if (reading.Faults.Count > 0) return new DecisionWriting("", reading.Faults, null);
        if (reading.Decisions.Count == 0)
            return new DecisionWriting("", [new Fault("decision.yaml", 1, 1, "number", new Text("nothing is written yet: begin with `number:`", "尚未填写：请以 `number:` 开头"))], null);

        var number = reading.Decisions[0].Number;
        if (await MayWrite(db, viewer, reading.Decisions, stop) is { } refusal) return new DecisionWriting(number, [], refusal);
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code, unit => unit.Id, stop);
        var kept = await db.KeepAsDraft(reading.Decisions, code => units[code], stop);
        return new DecisionWriting(number, kept.Faults, null);
    }

    private static async Task<Refusal?> MayWrite(HalfdayDb db, Viewer viewer, IReadOnlyList<WrittenDecision> written, CancellationToken stop)
    {
        var codes = written.Select(decision => decision.Body).ToList();
        var bodies = await db.Units.Where(unit => codes.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, unit => unit.Path, stop);
        if (codes.FirstOrDefault(code => !bodies.TryGetValue(code, out var path) || !viewer.Decides(path)) is { } foreign)
            return DecisionRefusals.NotYourBody(foreign);

        // A draft that someone else keeps under the same number stays theirs.
        var (numbers, units) = (written.Select(decision => decision.Number).ToList(), db.Units);
        var theirs = await db.Decisions.Where(decision => numbers.Contains(decision.Number))
            .Join(units, decision => decision.BodyId, unit => unit.Id, (decision, unit) => new { decision.Number, unit.Path }).ToListAsync(stop);
        return theirs.Find(one => !viewer.Decides(one.Path)) is { } taken ? DecisionRefusals.NumberIsTaken(taken.Number) : null;
    }
}

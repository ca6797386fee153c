using System.Text;
using Halfday.Decisions;
using Halfday.Decisions.Yaml;
using Halfday.Shared;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle;

/// <summary>decision.yaml: read and kept as drafts; written as the module of decisions writes them.</summary>
internal static class BundleDecisions
{
    public static async Task Take(byte[] yaml, ImportWork work)
    {
        if (TextPlaces.FirstThatIsNotUtf8(yaml) is { } at)
        {
            var (line, column) = new TextPlaces(yaml).At(at);
            work.Fault(new Fault(BundleFiles.Decision, line, column, "file", new Text("is not UTF-8 from here on: save it as UTF-8", "从这里起不是 UTF-8：请另存为 UTF-8")));
            return;
        }

        var reading = DecisionYaml.Read(Encoding.UTF8.GetString(yaml), BundleFiles.Decision, new KnownCodes(
            work.Posts.Keys.ToHashSet(), work.Units.Keys.ToHashSet(), await work.Db.Decisions.Select(decision => decision.Number).ToHashSetAsync(work.Stop)));
        foreach (var fault in reading.Faults) work.Fault(fault);
        if (reading.Faults.Count == 0) await Keep(reading.Decisions, work);
    }

    private static async Task Keep(IReadOnlyList<WrittenDecision> written, ImportWork work)
    {
        var kept = await work.Db.KeepAsDraft(written, code => work.Units[code].Id, work.Stop);
        foreach (var fault in kept.Faults) work.Fault(fault);
        var decisions = work.Db.ChangeTracker.Entries<Decision>().ToDictionary(entry => entry.Entity.Number, entry => entry.Entity);
        foreach (var number in written.Select(decision => decision.Number))
            work.Touched.Add(new Touched(BundleFiles.Decision, number, [decisions[number], .. decisions[number].Clauses]));
    }

    public static async Task<byte[]> Write(ExportWork work) => Encoding.UTF8.GetBytes(await DecisionYaml.Export(work.Db, work.Stop));
}

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
        var (posts, units) = (work.IsReadable("posts.csv"), work.IsReadable("units.csv"));
        var reading = DecisionYaml.Read(yaml, BundleFiles.Decision, new KnownCodes(
            posts ? work.Posts.Keys.ToHashSet() : null, units ? work.Units.Keys.ToHashSet() : null,
            await work.Db.Decisions.Select(decision => decision.Number).ToHashSetAsync(work.Stop)));
        foreach (var fault in reading.Faults) work.Fault(fault);
        if (reading.Faults.Count == 0 && units) await Keep(reading.Decisions, work);
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

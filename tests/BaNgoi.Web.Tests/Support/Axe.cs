using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Support;

/// <summary>
/// Runs axe-core in a page as it stands. Called directly: the binding for Playwright opens a second page for each look to put
/// results of frames together, which costs three times as much, and no page of ours has frames.
/// </summary>
public static class Axe
{
    private const string Look = """
        () => axe.run(document, { resultTypes: ["violations"] }).then(result => ({
          passes: result.passes.length,
          violations: result.violations.map(v => `${v.id} (${v.impact}): ${v.help}: ${v.nodes.map(node => node.html).join(" | ")}`),
        }))
        """;

    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What it calls a violation of WCAG 2.2 A and AA or of good practice, a line each, and how many of its rules the page keeps.</summary>
    public static async Task<(IReadOnlyList<string> Violations, int Passes)> RunAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var result = await page.EvaluateAsync<JsonElement>(Look);
        return ([.. result.GetProperty("violations").EnumerateArray().Select(line => line.GetString()!)], result.GetProperty("passes").GetInt32());
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Faults;

/// <summary>A recipe import that is killed is there whole or not at all.</summary>
public sealed class KilledImportTests
{
    private const int Pages = 400;

    // Over the whole run and beyond its commit; not at the same moments each time, as the machine is not equally fast.
    private static readonly double[] Moments = [0.2, 0.45, 0.6, 0.75, 0.85, 0.95, 1.05];

    [Fact]
    public async Task It_is_there_whole_or_not_at_all_whenever_it_is_killed()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var before = SiteData.Size(folder);
        var file = Recipes.Write(folder, "many", Recipes.Content([.. Enumerable.Range(1, Pages).Select(i => (JsonNode)Recipes.Page($"many{i}", $"nhieu/{i}", $"Trang số {i}", "Chữ."))]));
        var whole = await TimeOfAsync(folder, file);

        foreach (var moment in Moments)
        {
            using (var process = Executable.Start("import", file, folder.Argument))
            {
                await Task.Delay(whole * moment);
                process.Kill();
                await process.WaitForExitAsync();
            }

            var after = SiteData.Size(folder);
            Assert.True(after == before || after.Public == before.Public + Pages, $"killed at {moment:P0}: {before} became {after}");
            if (after != before)
            {
                // Everything: versions, audit entries and outbox rows too, not only what the public sees.
                Assert.True(after.Versions == before.Versions + Pages && after.Audit > before.Audit + Pages && after.Outbox >= before.Outbox + Pages, $"{before} became {after}");
                break;
            }
        }

        Assert.Equal(0, (await Executable.RunAsync("import", file, folder.Argument)).ExitCode);
        Assert.Equal(before.Public + Pages, SiteData.Size(folder).Public);
        Assert.Equal(0, (await Executable.RunAsync("verify", folder.Argument)).ExitCode);
    }

    private static async Task<TimeSpan> TimeOfAsync(DataFolder folder, string file)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await Executable.RunAsync("import", file, "--dry-run", folder.Argument)).ExitCode);
        return clock.Elapsed;
    }
}

using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Faults;

/// <summary>What is acknowledged is on disk; what is not is not there by halves.</summary>
public sealed class PowerFailureTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(900)]
    [InlineData(1400)]
    [InlineData(1900)]
    [InlineData(2600)]
    public async Task An_import_killed_at_any_moment_is_there_whole_or_not_at_all(int milliseconds)
    {
        using var folder = await DataFolder.WithSiteAsync();
        const int count = 300;
        var before = SiteData.Size(folder).Public;
        using (var process = Executable.Start("import-procedures", ProcedureFiles.Write(folder, count), folder.Argument))
        {
            await Task.Delay(milliseconds);
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Contains(SiteData.Size(folder).Public, new[] { before, before + count });
        Assert.Equal(0, (await Executable.RunAsync("verify", folder.Argument)).ExitCode);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task A_setup_killed_at_any_moment_is_finished_by_the_next_start(int milliseconds)
    {
        using var folder = new DataFolder();
        using (var process = Executable.Start("verify", folder.Argument))
        {
            await Task.Delay(milliseconds);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var next = await Executable.RunAsync("verify", folder.Argument);

        Assert.Equal(0, next.ExitCode);
        Assert.True(SiteData.Number(folder, "SELECT count(*) FROM public_documents") > 30);
    }

    [Fact]
    public async Task What_was_committed_before_a_kill_is_found_after_the_next_start()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using (var site = await RunningSite.StartAsync(folder))
        {
            // Committed by another process; this one is killed without time to follow.
            Assert.Equal(0, (await Executable.RunAsync("import-procedures", ProcedureFiles.Write(folder, 50), folder.Argument)).ExitCode);
            await site.KillAsync();
        }

        await using var again = await RunningSite.StartAsync(folder);
        await Eventually.TrueAsync(async () => (await again.Client.GetStringAsync("/api/search?q=9.000050")).Contains("9.000050", StringComparison.Ordinal), Eventually.Patience, () => "not found after the restart");
    }

    [Fact]
    public async Task An_index_deleted_or_damaged_while_the_site_is_down_heals_by_itself()
    {
        using var folder = await DataFolder.WithSiteAsync();
        foreach (var damage in new Action[]
        {
            () => Directory.Delete(folder.Index, recursive: true),
            () => Array.ForEach(Directory.GetFiles(folder.Index), file => File.WriteAllText(file, "broken")),
            () => Array.ForEach(Directory.GetFiles(folder.Index, "segments*"), File.Delete),
        })
        {
            damage();
            await using var site = await RunningSite.StartAsync(folder);
            await Eventually.TrueAsync(async () => (await site.Client.GetStringAsync("/api/search?q=khai+sinh")).Contains("1.001193", StringComparison.Ordinal), Eventually.Patience, () => $"not healed:\n{site.Output}");
        }
    }

    [Fact]
    public async Task Two_imports_at_once_both_arrive_whole()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var before = SiteData.Size(folder).Public;
        var one = ProcedureFiles.Write(folder, 100);
        var other = Path.Combine(folder.Path, "other.jsonl");
        await File.WriteAllLinesAsync(other, Enumerable.Range(501, 100).Select(n => ProcedureFiles.Line(n, $"Thủ tục khác số {n}")));

        var runs = await Task.WhenAll(Executable.RunAsync("import-procedures", one, folder.Argument), Executable.RunAsync("import-procedures", other, folder.Argument));

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(before + 200, SiteData.Size(folder).Public);
        Assert.Equal(0, (await Executable.RunAsync("verify", folder.Argument)).ExitCode);
    }
}

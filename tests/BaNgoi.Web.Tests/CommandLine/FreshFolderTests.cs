using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.CommandLine;

/// <summary>The first start on a data folder, whichever command it is, and the second.</summary>
public sealed class FreshFolderTests
{
    [Theory]
    [InlineData("import")]
    [InlineData("import-procedures")]
    [InlineData("reindex")]
    [InlineData("rebuild")]
    [InlineData("reset-password")]
    public async Task Every_command_sets_a_fresh_folder_up_first(string command)
    {
        using var folder = new DataFolder();
        string[] arguments = command switch
        {
            "import" => [command, Recipes.Write(folder, "empty")],
            "import-procedures" => [command, ProcedureFiles.Write(folder, 2)],
            "reset-password" => [command, "admin"],
            _ => [command],
        };

        var run = await Executable.RunAsync([.. arguments, folder.Argument]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEqual("", DataFolder.PasswordIn(run.Out));
        Assert.True(SiteData.Size(folder).Public > 30);
    }

    [Fact]
    public async Task Two_commands_at_once_on_a_fresh_folder_set_it_up_once()
    {
        using var folder = new DataFolder();
        var files = new[] { "a.json", "b.json" }.Select(name => Path.Combine(folder.Path, name)).ToArray();

        var runs = await Task.WhenAll(files.Select(file => Executable.RunAsync("export", file, folder.Argument)));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Single(runs, run => DataFolder.PasswordIn(run.Out).Length > 0);
        Assert.Equal(await File.ReadAllBytesAsync(files[0]), await File.ReadAllBytesAsync(files[1]));
    }

    [Fact]
    public async Task A_second_start_of_the_site_applies_nothing_and_an_orderly_end_is_no_failure()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var size = SiteData.Size(folder);

        await using var site = await RunningSite.StartAsync(folder);
        var code = await site.StopAsync();

        Assert.Equal("", DataFolder.PasswordIn(site.Output));
        Assert.Equal(0, code);
        Assert.Equal(size, SiteData.Size(folder));
    }
}

using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.CommandLine;

/// <summary>The executable as its users start it.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_names_every_command_and_the_configuration()
    {
        var run = await Executable.RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["import", "export", "import-procedures", "reindex", "rebuild", "verify", "retention", "reset-password", "reset-second-factor", "--urls", "--Cms:DataPath"], word => Assert.Contains(word, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import-procedures")]
    [InlineData("export")]
    public async Task Help_of_a_command_says_what_its_file_is(string command)
    {
        var run = await Executable.RunAsync(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<FILE>", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_may_stand_before_or_after_the_command()
    {
        using var before = await DataFolder.WithSiteAsync();
        using var after = await DataFolder.WithSiteAsync();
        SiteData.Tamper(before, "DELETE FROM public_documents WHERE Id = 'pageabout'");
        SiteData.Tamper(after, "DELETE FROM public_documents WHERE Id = 'pageabout'");

        var first = await Executable.RunAsync(before.Argument, "--urls", "http://127.0.0.1:1", "verify");
        var second = await Executable.RunAsync("verify", "--Cms:DataPath", after.Path, "--urls=http://127.0.0.1:1");

        // Both found the folder they were told of: what was done to it is noticed.
        Assert.NotEqual(0, first.ExitCode);
        Assert.Equal((first.ExitCode, first.Out), (second.ExitCode, second.Out));
    }

    [Fact]
    public async Task A_fresh_data_folder_is_set_up_by_whatever_command_comes_first_and_only_once()
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "site.json");

        var first = await Executable.RunAsync("export", file, folder.Argument);
        var size = SiteData.Size(folder);
        var second = await Executable.RunAsync("verify", folder.Argument);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.NotEqual("", DataFolder.PasswordIn(first.Out));
        Assert.Equal("", DataFolder.PasswordIn(second.Out));
        Assert.Equal(size, SiteData.Size(folder));
        Assert.True(SiteData.Number(folder, "SELECT count(*) FROM public_documents WHERE ContentType = 'Procedure'") >= 30);
        Assert.Equal("wal", SiteData.Text(folder, "PRAGMA journal_mode"));
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("import")]
    [InlineData("verify", "--no-such-flag")]
    [InlineData("--Cms:DataPath")]
    [InlineData("import", "/no/such/file.json")]
    [InlineData("import-procedures", "/no/such/file.jsonl")]
    [InlineData("export", "/no/such/folder/site.json")]
    [InlineData("reset-password", "nobody")]
    public async Task A_wrong_command_line_ends_with_one_line_and_a_failure(params string[] arguments)
    {
        using var folder = await DataFolder.WithSiteAsync();
        var size = SiteData.Size(folder);

        var run = await Executable.RunAsync([.. arguments, .. arguments[0].StartsWith("--", StringComparison.Ordinal) ? Array.Empty<string>() : [folder.Argument]]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal(size, SiteData.Size(folder));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"steps\":[{\"name\":\"content\",\"data\":[{\"ContentType\":\"Page\"}]}]}")]
    [InlineData("{\"steps\":[{\"name\":\"Settings\",\"SiteName\":\"changed\"},{\"name\":\"content\",\"data\":[{\"ContentItemId\":\"x1\",\"ContentType\":\"Page\",\"Latest\":true,\"Published\":true,\"DisplayText\":\"Trang\",\"TitlePart\":{\"Title\":\"Trang\"},\"AutoroutePart\":{\"Path\":\"thu-tuc\"}}]}]}")]
    public async Task A_recipe_that_cannot_be_applied_is_named_in_one_line_and_changes_nothing(string recipe)
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = Path.Combine(folder.Path, "bad.json");
        await File.WriteAllTextAsync(file, recipe);
        var size = SiteData.Size(folder);

        var run = await Executable.RunAsync("import", file, folder.Argument);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal(size, SiteData.Size(folder));
        Assert.Contains("Ba Ngòi", SiteData.Text(folder, "SELECT Json FROM public_site"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_nested_a_hundred_thousand_deep_is_one_line()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = Path.Combine(folder.Path, "deep.json");
        await File.WriteAllTextAsync(file, "{\"steps\":" + new string('[', 100_000) + new string(']', 100_000) + "}");

        var run = await Executable.RunAsync("import", file, folder.Argument);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task A_dry_run_prints_what_would_change_and_changes_nothing()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = Path.Combine(folder.Path, "settings.json");
        await File.WriteAllTextAsync(file, """{"name":"x","steps":[{"name":"Settings","SiteName":"Phường thử"},{"name":"unheard-of"}]}""");
        var size = SiteData.Size(folder);

        var dry = await Executable.RunAsync("import", file, "--dry-run", folder.Argument);

        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("settings", dry.Out, StringComparison.Ordinal);
        Assert.Contains("unknown step", dry.Out, StringComparison.Ordinal);
        Assert.Equal(size, SiteData.Size(folder));

        Assert.Equal(0, (await Executable.RunAsync("import", file, folder.Argument)).ExitCode);
        Assert.Contains("Phường thử", SiteData.Text(folder, "SELECT Json FROM public_site"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_imported_into_a_fresh_site_and_exported_again_gives_the_same_bytes()
    {
        using var source = await DataFolder.WithSiteAsync();
        using var target = new DataFolder();
        Assert.Equal(0, (await Executable.RunAsync("import-procedures", ProcedureFiles.Write(source, 5), source.Argument)).ExitCode);
        if (ProcedureFiles.FindReal("orchard-3.0.1-export.json") is { } orchard)
        {
            Assert.Equal(0, (await Executable.RunAsync("import", orchard, source.Argument)).ExitCode);
        }

        var first = Path.Combine(source.Path, "first.json");
        var second = Path.Combine(target.Path, "second.json");
        Assert.Equal(0, (await Executable.RunAsync("export", first, source.Argument)).ExitCode);
        Assert.Equal(0, (await Executable.RunAsync("import", first, target.Argument)).ExitCode);
        Assert.Equal(0, (await Executable.RunAsync("export", second, target.Argument)).ExitCode);

        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        Assert.Equal(0, (await Executable.RunAsync("verify", target.Argument)).ExitCode);
    }

    [Fact]
    public async Task Verify_finds_a_public_record_that_was_tampered_with_and_rebuild_mends_it()
    {
        using var folder = await DataFolder.WithSiteAsync();
        SiteData.Tamper(folder, "UPDATE public_documents SET Json = replace(Json, 'khai sinh', 'KHAI SINH') WHERE Path = 'thu-tuc/dang-ky-khai-sinh'");

        var found = await Executable.RunAsync("verify", folder.Argument);
        var rebuilt = await Executable.RunAsync("rebuild", folder.Argument);
        var mended = await Executable.RunAsync("verify", folder.Argument);

        Assert.Equal((1, 0, 0), (found.ExitCode, rebuilt.ExitCode, mended.ExitCode));
    }
}

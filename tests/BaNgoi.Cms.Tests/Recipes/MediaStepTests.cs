using System.Text.Json.Nodes;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Tests.Media;
using BaNgoi.Cms.Tests.Media.Metadata;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>Files that come with a recipe, ours or Orchard Core's.</summary>
public sealed class MediaStepTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task A_file_of_another_site_is_taken_in_as_from_a_browser()
    {
        var photo = Photos.Jpeg(Photos.Exif(6, little: true));
        var report = await ApplyAsync(("a/tru-so.jpg", photo));

        var record = Assert.Single(await FilesAsync());
        await using var bytes = _site.Media.Open(record.Sha256);
        Assert.Equal(("a/tru-so.jpg", bytes!.Length, ""), (record.Path, record.Length, record.AlternativeText));
        Assert.True(record.Length < photo.Length);
        Assert.Contains(report.Notices, notice => notice.Contains("a/tru-so.jpg has no text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_library_would_not_take_is_passed_over_and_the_rest_is_not()
    {
        var report = await ApplyAsync(("a.png", SampleFiles.Page), ("b.svg", SampleFiles.Page), ("c.pdf", SampleFiles.Pdf()), ("d.jpg", Photos.Jpeg()[..^60]));

        Assert.Equal(["c.pdf"], (await FilesAsync()).Select(file => file.Path));
        Assert.Equal(3, report.Notices.Count);
    }

    [Fact]
    public async Task A_file_of_the_same_path_is_replaced_and_the_same_again_changes_nothing()
    {
        await ApplyAsync(("c.pdf", SampleFiles.Pdf()));
        var before = Assert.Single(await FilesAsync());

        Assert.NotEmpty((await ApplyAsync(("c.pdf", SampleFiles.Pdf(200)))).Changes);
        Assert.Empty((await ApplyAsync(("c.pdf", SampleFiles.Pdf(200)))).Changes);
        Assert.NotEqual(before.Sha256, Assert.Single(await FilesAsync()).Sha256);
    }

    [Theory]
    [InlineData("../site.db.pdf")]
    [InlineData("a/../b.pdf")]
    [InlineData("a//b.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("a\nb.pdf")]
    [InlineData("")]
    public async Task A_path_that_is_none_stops_the_import(string path)
    {
        await Assert.ThrowsAsync<RecipeException>(() => ApplyAsync((path, SampleFiles.Pdf())));
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task A_path_of_the_longest_length_is_taken_and_one_letter_more_is_not()
    {
        await ApplyAsync((new string('a', MediaStep.LongestPath - 4) + ".pdf", SampleFiles.Pdf()));
        Assert.Single(await FilesAsync());
        await Assert.ThrowsAsync<RecipeException>(() => ApplyAsync((new string('a', MediaStep.LongestPath - 3) + ".pdf", SampleFiles.Pdf())));
    }

    [Fact]
    public async Task A_dry_run_leaves_no_bytes()
    {
        await _site.ApplyAsync(Recipe(("c.pdf", SampleFiles.Pdf())), dryRun: true);
        await ApplyAsync(("d.pdf", SampleFiles.Pdf(200)));

        Assert.Equal("d.pdf", Assert.Single(await FilesAsync()).Path);
        await using var left = _site.Media.Open(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleFiles.Pdf())));
        Assert.Null(left);
    }

    [Fact]
    public async Task Without_bytes_only_files_whose_bytes_were_copied_come_in()
    {
        await ApplyAsync(("c.pdf", SampleFiles.Pdf()), ("d.pdf", SampleFiles.Pdf(200)));
        var export = await _site.ExportAsync(withFiles: false);
        Assert.DoesNotContain("Base64", export, StringComparison.Ordinal);
        using var fresh = new TestSite();
        await fresh.Media.SaveAsync(new MemoryStream(SampleFiles.Pdf()), default);

        var report = await fresh.ApplyAsync(export);

        await using var db = fresh.Open();
        Assert.Equal("c.pdf", (await db.MediaFiles.SingleAsync()).Path);
        Assert.Contains(report.Notices, notice => notice.Contains("bytes of d.pdf", StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    private static string Recipe(params (string Path, byte[] Bytes)[] files) => SampleRecipes.Steps(new JsonObject
    {
        ["name"] = "media",
        ["Files"] = new JsonArray([.. files.Select(file => new JsonObject { ["TargetPath"] = file.Path, ["Base64"] = Convert.ToBase64String(file.Bytes) })]),
    });

    private Task<RecipeReport> ApplyAsync(params (string Path, byte[] Bytes)[] files) => _site.ApplyAsync(Recipe(files));

    private async Task<List<BaNgoi.Cms.Storage.MediaRecord>> FilesAsync()
    {
        await using var db = _site.Open();
        return await db.MediaFiles.AsNoTracking().ToListAsync();
    }
}

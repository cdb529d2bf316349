using System.Diagnostics;
using BaNgoi.Cms.Search.Indexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

public sealed class IndexHealingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-");

    [Fact]
    public async Task An_index_goes_on_where_its_last_commit_stands()
    {
        using (var before = Open().With("Đăng ký khai sinh"))
        {
            await before.CatchUp();
        }

        using var after = Open();
        after.Publish("z", Entry("Đăng ký kết hôn"));
        await after.CatchUp();
        Assert.Equal(2, after.Index.Count);
        Assert.DoesNotContain(after.Log.From(LogLevel.Information), line => line.Contains("built", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_applied_but_not_committed_is_applied_again()
    {
        using (var before = Open().With("Đăng ký khai sinh"))
        {
            await before.CatchUp();
            before.Publish("z", Entry("Đăng ký kết hôn"));
            before.Index.Apply([], [], new IndexPosition(2, "never committed"));
        }

        using var after = Open();
        await after.CatchUp();
        Assert.Equal("z", after.Search("kết hôn").Hits[0].Id);
        Assert.True((await after.Compare()).IsEmpty);
    }

    [Fact]
    public async Task An_index_deleted_while_the_site_runs_comes_back_and_is_searched_meanwhile()
    {
        using var site = Open().With("Đăng ký khai sinh", "Đăng ký kết hôn");
        await site.Follower.StartAsync(CancellationToken.None);
        await Eventually(() => site.Index.Count == 2);
        Directory.Delete(site.IndexFolder, recursive: true);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(1, site.Search("khai sinh").Hits.Count(hit => hit.Title == "Đăng ký khai sinh"));
            await Task.Delay(20);
        }

        site.Publish("z", Entry("Đăng ký khai tử"));
        await Eventually(() => site.Search("khai tử").Hits.Any(hit => hit.Id == "z"));
        Assert.True(Lucene.Net.Index.DirectoryReader.IndexExists(Lucene.Net.Store.FSDirectory.Open(site.IndexFolder)));
        Assert.True((await site.Compare()).IsEmpty);
        await site.Follower.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("segments_", "overwrite")]
    [InlineData("segments_", "empty")]
    [InlineData("segments_", "truncate")]
    [InlineData("_", "overwrite")]
    [InlineData("_", "empty")]
    [InlineData("_", "truncate")]
    [InlineData("_", "flip")]
    [InlineData("_", "delete")]
    [InlineData("segments", "delete")]
    [InlineData("", "overwrite")]
    [InlineData("", "empty")]
    [InlineData("", "truncate")]
    public async Task Damaged_files_are_noticed_at_the_start_and_the_index_built_anew(string files, string damage)
    {
        using (var before = Open().With("Đăng ký khai sinh", "Đăng ký kết hôn"))
        {
            await before.CatchUp();
        }

        foreach (var file in Directory.GetFiles(Path.Combine(_folder.FullName, "search-index"), files + "*"))
        {
            Damage(file, damage);
        }

        using var after = Open();
        await after.CatchUp();
        Assert.Equal("Đăng ký khai sinh", after.Titles("khai sinh")[0]);
        Assert.True((await after.Compare()).IsEmpty);
    }

    [Fact]
    public async Task Files_damaged_while_the_site_runs_fail_no_query_and_are_mended()
    {
        using var site = Open().With([.. Enumerable.Range(0, 300).Select(number => $"Giấy phép số {number}")]);
        await site.Follower.StartAsync(CancellationToken.None);
        await Eventually(() => site.Index.Count == 300);
        foreach (var file in Directory.GetFiles(site.IndexFolder, "_*"))
        {
            Damage(file, "empty");
        }

        await Eventually(() => site.Search("giấy phép").Hits.Count == 10 && site.Index.CanWrite);
        site.Publish("z", Entry("Đăng ký khai tử"));
        await Eventually(() => site.Search("khai tử").Hits.Any(hit => hit.Id == "z"));
        await Eventually(() => site.Compare().GetAwaiter().GetResult().IsEmpty);
        await site.Follower.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_lock_file_left_by_a_dead_process_does_not_matter()
    {
        using (var before = Open().With("Đăng ký khai sinh"))
        {
            await before.CatchUp();
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "search-index", "write.lock"), "");
        using var after = Open();
        await after.CatchUp();
        Assert.True(after.Index.CanWrite);
    }

    [Fact]
    public async Task A_lock_held_by_another_program_is_waited_for()
    {
        using (var before = Open().With("Đăng ký khai sinh"))
        {
            await before.CatchUp();
        }

        var lockFile = Path.Combine(_folder.FullName, "search-index", "write.lock");
        using var other = Process.Start(new ProcessStartInfo("flock", [lockFile, "-c", "echo held; read line"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        await other.StandardOutput.ReadLineAsync();
        using var site = Open();
        await site.CatchUp();
        Assert.False(site.Index.CanWrite);
        Assert.Equal(1, site.Search("khai sinh").Total);

        await other.StandardInput.WriteLineAsync();
        await other.WaitForExitAsync();
        await site.CatchUp();
        Assert.True(site.Index.CanWrite);
    }

    [Fact]
    public async Task Beside_a_process_that_holds_the_lock_a_site_reads_and_takes_over_when_it_ends()
    {
        using var second = Open();
        using (var first = Open().With("Đăng ký khai sinh"))
        {
            await first.CatchUp();
            await second.CatchUp();
            Assert.False(second.Index.CanWrite);
            Assert.Equal(1, second.Search("khai sinh").Total);

            first.Publish("z", Entry("Đăng ký kết hôn"));
            await first.CatchUp();
            await second.CatchUp();
            Assert.Equal(1, second.Search("kết hôn").Hits.Count(hit => hit.Id == "z"));
            Assert.Single(second.Log.From(LogLevel.Warning));
            await Assert.ThrowsAsync<SearchIndexLockedException>(() => second.Updater.Rebuild(null, CancellationToken.None));
        }

        second.Publish("y", Entry("Đăng ký khai tử"));
        await second.CatchUp();
        Assert.True(second.Index.CanWrite);
        Assert.Equal(3, second.Index.Count);
    }

    [Theory]
    [InlineData("DELETE FROM outbox WHERE Sequence > 1")]
    [InlineData("DELETE FROM outbox")]
    [InlineData("UPDATE outbox SET DocumentId = 'other' WHERE Sequence = 3")]
    public async Task An_index_that_does_not_fit_the_outbox_is_built_anew(string restore)
    {
        using var site = Open().With("Một", "Hai", "Ba");
        await site.CatchUp();
        await using (var writer = site.Write())
        {
            await writer.Database.ExecuteSqlRawAsync(restore);
            await writer.Database.ExecuteSqlRawAsync("DELETE FROM public_documents WHERE Id <> 'd0000'");
        }

        await site.CatchUp();
        Assert.Equal(1, site.Index.Count);
        await site.CatchUp();
        Assert.Equal(2, site.Log.From(LogLevel.Information).Count(line => line.Contains("Search index built", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_index_of_another_schema_is_built_anew()
    {
        using (var before = Open().With("Đăng ký khai sinh"))
        {
            await before.CatchUp();
        }

        using (var directory = Lucene.Net.Store.FSDirectory.Open(Path.Combine(_folder.FullName, "search-index")))
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, new(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            writer.DeleteAll();
            writer.SetCommitData(new Dictionary<string, string> { ["schema"] = "0", ["sequence"] = "1", ["stamp"] = "" });
            writer.Commit();
        }

        using var after = Open();
        await after.CatchUp();
        Assert.Equal(1, after.Index.Count);
    }

    [Fact]
    public async Task The_verifier_names_what_is_missing_stale_and_surplus()
    {
        using var site = Open().With("Một", "Hai", "Ba");
        await site.CatchUp();
        await using (var writer = site.Write())
        {
            await writer.Database.ExecuteSqlRawAsync("UPDATE public_documents SET VersionId = 'v2' WHERE Id = 'd0000'");
            await writer.Database.ExecuteSqlRawAsync("DELETE FROM public_documents WHERE Id = 'd0001'");
            await writer.Database.ExecuteSqlRawAsync("UPDATE public_documents SET Id = 'new' WHERE Id = 'd0002'");
        }

        var difference = await site.Compare();
        Assert.Equal(["new"], difference.Missing);
        Assert.Equal(["d0000"], difference.Stale);
        Assert.Equal(["d0001", "d0002"], difference.Surplus);

        var progress = new List<int>();
        await site.Updater.Rebuild(new Counter(progress), CancellationToken.None);
        Assert.Equal(2, progress[^1]);
        Assert.True((await site.Compare()).IsEmpty);
    }

    [Fact]
    public async Task A_rebuild_that_is_stopped_leaves_the_former_index()
    {
        using var site = Open().With([.. Enumerable.Range(0, 120).Select(number => $"Giấy phép số {number}")]);
        await site.CatchUp();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            site.Updater.Rebuild(new Counter([], _ => stop.Cancel()), stop.Token));
        Assert.Equal(120, site.Index.Count);
        await site.CatchUp();
        Assert.True((await site.Compare()).IsEmpty);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SearchSite Open() => new(_folder.FullName);

    private static void Damage(string file, string how)
    {
        if (how == "delete")
        {
            File.Delete(file);
            return;
        }

        // Sharing everything takes no lock, so that files in use can be damaged too.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        switch (how)
        {
            case "overwrite":
                stream.Write([.. Enumerable.Range(0, (int)stream.Length).Select(i => (byte)(i * 37))]);
                break;
            case "flip":
                stream.Position = stream.Length / 2;
                var flipped = (byte)(stream.ReadByte() ^ 0xFF);
                stream.Position = stream.Length / 2;
                stream.WriteByte(flipped);
                break;
            default:
                stream.SetLength(how == "empty" ? 0 : stream.Length / 2);
                break;
        }
    }

    private sealed class Counter(List<int> seen, Action<int>? then = null) : IProgress<int>
    {
        public void Report(int value)
        {
            seen.Add(value);
            then?.Invoke(value);
        }
    }
}

using BaNgoi.Cms.Publishing;
using Microsoft.Extensions.Logging;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

public sealed class IndexFollowerTests : IAsyncLifetime
{
    private readonly SearchSite _site = new();

    public Task InitializeAsync() => _site.Follower.StartAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _site.Follower.StopAsync(CancellationToken.None);
        _site.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_published_is_found_with_and_without_a_nudge(bool nudge)
    {
        await Eventually(() => _site.Index.CanWrite);
        _site.Publish("a", Entry("Đăng ký khai sinh"));
        if (nudge)
        {
            _site.Signal.Nudge();
        }

        await Eventually(() => _site.Search("khai sinh").Total == 1);
    }

    [Fact]
    public async Task A_new_version_replaces_the_former_one()
    {
        _site.Publish("a", Entry("Đăng ký khai sinh"));
        await Eventually(() => _site.Search("khai sinh").Total == 1);
        _site.Publish("a", Entry("Đăng ký kết hôn"), version: "v2");
        await Eventually(() => _site.Search("kết hôn").Total == 1);
        Assert.Equal(0, _site.Search("khai sinh").Hits.Count(hit => hit.Title.Contains("khai sinh", StringComparison.Ordinal)));
        Assert.True((await _site.Compare()).IsEmpty);
    }

    [Fact]
    public async Task What_is_withdrawn_or_no_longer_searchable_disappears()
    {
        _site.Publish("a", Entry("Đăng ký khai sinh"));
        _site.Publish("b", Entry("Đăng ký kết hôn"));
        await Eventually(() => _site.Search("đăng ký").Total == 2);
        _site.Withdraw("a");
        _site.Publish("b", null);
        await Eventually(() => _site.Search("đăng ký").Total == 0);
        Assert.True((await _site.Compare()).IsEmpty);
    }

    [Fact]
    public async Task A_request_to_reindex_builds_the_index_from_the_record()
    {
        _site.Publish("a", Entry("Đăng ký khai sinh"));
        await Eventually(() => _site.Index.Count == 1);
        await using (var writer = _site.Write())
        {
            // Behind the outbox's back, as a repair by hand would.
            var document = writer.Documents.Single();
            document.Search = Entry("Đăng ký kết hôn").Write();
            await writer.SaveChangesAsync();
        }

        _site.Tell(OutboxEventKind.SiteChanged);
        _site.Tell(OutboxEventKind.ReindexRequested);
        await Eventually(() => _site.Search("kết hôn").Total == 1);
    }

    [Fact]
    public async Task More_events_than_fit_one_batch_are_all_applied()
    {
        await Eventually(() => _site.Index.CanWrite);
        _site.With([.. Enumerable.Range(0, 1201).Select(number => $"Giấy phép số {number}")]);
        await Eventually(() => _site.Index.Count == 1201);
        Assert.True((await _site.Compare()).IsEmpty);
    }

    [Fact]
    public async Task An_unreadable_entry_is_reported_and_holds_up_nobody()
    {
        await using (var writer = _site.With("Đăng ký khai sinh").Write())
        {
            writer.Documents.Single().Search = "{ not json";
            await writer.SaveChangesAsync();
        }

        _site.Tell(OutboxEventKind.Published, "d0000");
        _site.Publish("z", Entry("Đăng ký kết hôn"));
        await Eventually(() => _site.Search("kết hôn").Hits.Any(hit => hit.Id == "z"));
        Assert.Contains(_site.Log.From(LogLevel.Error), line => line.Contains("d0000", StringComparison.Ordinal));
        Assert.Equal(["d0000"], (await _site.Compare()).Missing);
    }

    [Fact]
    public async Task A_database_that_fails_for_a_while_does_not_end_the_following()
    {
        await Eventually(() => _site.Index.CanWrite);
        await Execute("ALTER TABLE outbox RENAME TO lost");
        await Eventually(() => _site.Log.From(LogLevel.Error).Any());
        await Execute("ALTER TABLE lost RENAME TO outbox");
        _site.Publish("a", Entry("Đăng ký khai sinh"));
        await Eventually(() => _site.Search("khai sinh").Total == 1);
    }

    private async Task Execute(string sql)
    {
        await using var writer = _site.Write();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(writer.Database, sql);
    }
}

using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>What was public can be read later; what never was, or had to go, cannot.</summary>
public sealed class EditionTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Every_publication_leaves_an_edition_and_the_office_gives_the_same_ones()
    {
        var created = await PublishAsync(await CreateAsync("Lệ phí", "Thu 5.000 đồng"));
        var published = await PublishAsync(await SaveAsync(created, "Lệ phí", "Thu 8.000 đồng"));
        await SaveAsync(published, "Lệ phí", "Bản nháp 9.000 đồng");

        var editions = await EditionsAsync(created.ItemId);

        Assert.Equal(2, editions.Count);
        Assert.Contains("5.000", editions[0].Json, StringComparison.Ordinal);
        Assert.Contains("8.000", editions[1].Json, StringComparison.Ordinal);
        Assert.True(editions[0].FromUtc < editions[1].FromUtc);
        Assert.Empty(await _site.DifferencesAsync());
    }

    [Fact]
    public async Task Taking_down_takes_the_past_down_too_and_it_does_not_come_back()
    {
        var published = await PublishAsync(await CreateAsync("Danh sách", "Số điện thoại riêng 0900 000 000"));
        var down = await _site.ActAsync(p => p.UnpublishAsync(published.ItemId, published.Revision, "Lộ thông tin riêng", Cast.AnhHung, default));
        Assert.Empty(await EditionsAsync(published.ItemId));

        await PublishAsync(await SaveAsync(down, "Danh sách", "Đã bỏ số điện thoại"));

        var edition = Assert.Single(await EditionsAsync(published.ItemId));
        Assert.DoesNotContain("0900", edition.Json, StringComparison.Ordinal);
        Assert.Empty(await _site.DifferencesAsync());
    }

    [Fact]
    public async Task A_draft_from_a_file_is_no_edition_whatever_its_dates_say()
    {
        var secret = SampleRecipes.Item("notice1", "notice1v1", "Bản nháp kín", published: false, latest: false, "kin");
        secret["PublishedUtc"] = "2026-01-31T09:00:00Z";
        await _site.ApplyAsync(SampleRecipes.Content(secret, SampleRecipes.Item("notice1", "notice1v2", "Bản công khai", published: true, latest: true, "kin")));

        var edition = Assert.Single(await EditionsAsync("notice1"));

        Assert.Equal("notice1v2", edition.VersionId);
        Assert.Empty(await _site.DifferencesAsync());
    }

    [Fact]
    public async Task A_rebuild_writes_the_same_record()
    {
        var created = await PublishAsync(await CreateAsync("Lệ phí", "Một"));
        await PublishAsync(await SaveAsync(created, "Lệ phí", "Hai"));
        var before = _site.PublicRecordDump();
        await using (var db = _site.Open())
        {
            await db.PublicEditions.ExecuteDeleteAsync();
        }

        Assert.Equal([created.ItemId], await _site.DifferencesAsync());
        await using (var db = _site.Open())
        {
            await new PublicRecordRebuild(db, _site.Clock).RebuildAsync(default);
        }

        Assert.Equal(before, _site.PublicRecordDump());
    }

    [Fact]
    public async Task Changes_are_named_as_readers_know_the_parts()
    {
        var created = await PublishAsync(await CreateAsync("Lệ phí", "Một"));
        await PublishAsync(await SaveAsync(created, "Lệ phí mới", "Hai"));
        var editions = await EditionsAsync(created.ItemId);

        var changes = PublicChanges.Between(StoredJson.ReadObject(editions[0].Json), StoredJson.ReadObject(editions[1].Json));

        Assert.Contains("Tên", changes);
        Assert.Contains("Nội dung", changes);
        Assert.DoesNotContain("Số hiệu", changes);
        Assert.Empty(PublicChanges.Between(StoredJson.ReadObject(editions[1].Json), StoredJson.ReadObject(editions[1].Json)));
    }

    private async Task<List<PublicEdition>> EditionsAsync(string id)
    {
        await using var hall = _site.OpenPublic();
        return await hall.Editions.Where(e => e.DocumentId == id).OrderBy(e => e.FromUtc).ToListAsync();
    }

    private Task<ActResult> CreateAsync(string title, string text) =>
        _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice(title, null, text), Cast.CoLan, default));

    private Task<ActResult> SaveAsync(ActResult seen, string title, string text) =>
        _site.EditAsync(e => e.SaveAsync(seen.ItemId, seen.Revision, SampleRecipes.Notice(title, null, text), Cast.CoLan, default));

    private Task<ActResult> PublishAsync(ActResult seen) => _site.ActAsync(p => p.PublishAsync(seen.ItemId, seen.Revision, Cast.AnhHung, default));
}

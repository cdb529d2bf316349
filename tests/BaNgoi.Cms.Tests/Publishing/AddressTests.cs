using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>No address that ever was public leads nowhere.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_changed_path_leaves_a_redirect()
    {
        var item = await MoveAsync(await NewAsync("cu"), "moi");

        Assert.Equal([("cu", item.ItemId)], await RedirectsAsync());
    }

    [Fact]
    public async Task A_path_used_again_by_its_own_item_is_no_redirect_to_itself()
    {
        var item = await MoveAsync(await MoveAsync(await NewAsync("cu"), "moi"), "cu");

        Assert.Equal([("moi", item.ItemId)], await RedirectsAsync());
    }

    [Fact]
    public async Task A_path_used_again_by_another_item_belongs_to_that_one_for_good()
    {
        var first = await MoveAsync(await NewAsync("duong"), "khac");
        var second = await NewAsync("duong");
        Assert.Empty(await RedirectsAsync());

        // Publishing the first again must not take the address back.
        await MoveAsync(first, "khac", "đổi chữ");
        Assert.Empty(await RedirectsAsync());

        second = await MoveAsync(second, "xa");
        Assert.Equal([("duong", second.ItemId)], await RedirectsAsync());
        Assert.Empty(await _site.DifferencesAsync());
    }

    [Fact]
    public async Task What_was_taken_down_and_comes_back_elsewhere_is_found_from_its_old_address()
    {
        var item = await NewAsync("cu");
        var down = await _site.ActAsync(p => p.UnpublishAsync(item.ItemId, item.Revision, "Đang sửa lại", Cast.AnhHung, default));

        await MoveAsync(down, "moi");

        Assert.Equal([("cu", item.ItemId)], await RedirectsAsync());
    }

    [Fact]
    public async Task A_restored_version_knows_the_addresses_used_since()
    {
        var item = await MoveAsync(await MoveAsync(await NewAsync("mot"), "hai"), "ba");
        var first = (await _site.VersionsAsync(item.ItemId))[0];

        var restored = await _site.EditAsync(e => e.RestoreAsync(item.ItemId, first.VersionId, item.Revision, Cast.CoLan, default));
        await _site.ActAsync(p => p.PublishAsync(item.ItemId, restored.Revision, Cast.AnhHung, default));

        Assert.Equal(["ba", "hai"], (await RedirectsAsync()).Select(r => r.Path));
        Assert.Equal("mot", (await _site.DocumentAsync(item.ItemId))!.Path);
    }

    [Fact]
    public async Task A_form_cannot_bring_former_addresses_traces_or_schedules_of_its_own()
    {
        var parts = SampleRecipes.Notice("Bình thường", "binh-thuong");
        parts["FormerPathsPart"] = new System.Text.Json.Nodes.JsonObject { ["Paths"] = new System.Text.Json.Nodes.JsonArray("dang-nhap") };
        parts["WithdrawalPart"] = new System.Text.Json.Nodes.JsonObject { ["AtUtc"] = "2026-01-01T00:00:00Z", ["Path"] = "x", ["Reason"] = "bịa" };
        parts["PublishLaterPart"] = new System.Text.Json.Nodes.JsonObject { ["ScheduledPublishUtc"] = "2026-03-03T00:00:00Z" };

        var created = await _site.EditAsync(e => e.CreateAsync("Notice", parts, Cast.CoLan, default));
        Assert.Null((await _site.ItemAsync(created.ItemId)).ScheduledUtc);
        parts["TitlePart"]!["Title"] = "Bình thường hơn";
        var saved = await _site.EditAsync(e => e.SaveAsync(created.ItemId, created.Revision, parts, Cast.CoLan, default));
        Assert.Null((await _site.ItemAsync(created.ItemId)).ScheduledUtc);

        await _site.ActAsync(p => p.PublishAsync(saved.ItemId, saved.Revision, Cast.AnhHung, default));
        Assert.Empty(await RedirectsAsync());
    }

    [Fact]
    public async Task A_form_that_leaves_out_what_the_site_keeps_does_not_lose_it()
    {
        var item = await NewAsync("cu");
        item = await MoveAsync(item, "moi");
        item = await _site.ActAsync(p => p.UnpublishAsync(item.ItemId, item.Revision, "Đang sửa lại", Cast.AnhHung, default));

        await _site.EditAsync(e => e.SaveAsync(item.ItemId, item.Revision, SampleRecipes.Notice("Khác", "moi"), Cast.CoLan, default));

        var latest = (await _site.VersionsAsync(item.ItemId)).Single(v => v.Latest);
        Assert.Contains("Đang sửa lại", latest.Parts, StringComparison.Ordinal);
        Assert.Contains("FormerPathsPart", latest.Parts, StringComparison.Ordinal);
    }

    private async Task<ActResult> NewAsync(string path)
    {
        var created = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài", path), Cast.CoLan, default));
        return await _site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
    }

    // Callers write no former paths into what they save: keeping them is the site's work.
    private async Task<ActResult> MoveAsync(ActResult item, string path, string title = "Bài")
    {
        var saved = await _site.EditAsync(e => e.SaveAsync(item.ItemId, item.Revision, SampleRecipes.Notice(title, path), Cast.CoLan, default));
        var published = await _site.ActAsync(p => p.PublishAsync(item.ItemId, saved.Revision, Cast.AnhHung, default));
        Assert.True(published.Succeeded, string.Join(' ', published.Reasons));
        return published;
    }

    private async Task<List<(string Path, string Id)>> RedirectsAsync()
    {
        await using var hall = _site.OpenPublic();
        return [.. (await hall.Redirects.OrderBy(r => r.Path).ToListAsync()).Select(r => (r.Path, r.DocumentId))];
    }
}

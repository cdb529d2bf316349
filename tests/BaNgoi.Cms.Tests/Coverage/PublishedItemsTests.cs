using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Coverage;

/// <summary>Which items count as published, and which of their versions is judged.</summary>
public sealed class PublishedItemsTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await PermitSite.NewAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_published_version_is_judged_and_not_the_draft()
    {
        var id = await PermitSite.PublishAsync(_site, PermitSite.Parts("Phép", "GP01", "notStated"));
        var row = await _site.ItemAsync(id);
        var saved = await _site.EditAsync(e => e.SaveAsync(id, row.Revision, PermitSite.Parts("Phép mới", "GP02", "free"), Actor.System, default));

        var before = Assert.Single(await PermitSite.InForceAsync(_site));
        Assert.Equal(("Phép", "GP01", "phep", "Xây dựng"), (before.Title, Assert.Single(before.Codes), before.Path, before.Group));
        Assert.Equal("Phí", Assert.Single(before.Completeness.Missing).Requirement.Name);

        await _site.ActAsync(p => p.PublishAsync(id, saved.Revision, Actor.System, default));
        var after = Assert.Single(await PermitSite.InForceAsync(_site));
        Assert.Equal(("GP02", 0), (Assert.Single(after.Codes), after.Completeness.Missing.Count));
    }

    [Fact]
    public async Task Drafts_withdrawn_deleted_and_repealed_items_do_not_count()
    {
        await _site.EditAsync(e => e.CreateAsync("Permit", PermitSite.Parts("Nháp", "GP01", "free"), Actor.System, default));
        var withdrawn = await PermitSite.PublishAsync(_site, PermitSite.Parts("Gỡ", "GP02", "free"));
        await _site.ActAsync(async p => await p.UnpublishAsync(withdrawn, (await _site.ItemAsync(withdrawn)).Revision, "Không còn dùng", Actor.System, default));
        var deleted = await PermitSite.PublishAsync(_site, PermitSite.Parts("Xóa", "GP03", "free"));
        await _site.ActAsync(async p => await p.DeleteAsync(deleted, (await _site.ItemAsync(deleted)).Revision, "Không còn dùng", Actor.System, default));
        await PermitSite.PublishAsync(_site, Ending("Hết hạn hôm nay", "GP04", "2026-03-02"));
        await PermitSite.PublishAsync(_site, Ending("Còn hôm nay", "GP05", "2026-03-03"));

        Assert.Equal(["GP05"], (await PermitSite.InForceAsync(_site)).SelectMany(item => item.Codes));

        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await PermitSite.InForceAsync(_site));
    }

    [Fact]
    public async Task A_judgement_is_kept_and_made_anew_when_item_rules_or_day_change()
    {
        var judgements = new JudgedItems();
        var id = await PermitSite.PublishAsync(_site, PermitSite.Parts("Phép", "GP01", "notStated"));
        var first = Assert.Single(await PermitSite.InForceAsync(_site, judgements));
        Assert.Same(first, Assert.Single(await PermitSite.InForceAsync(_site, judgements)));

        var saved = await _site.EditAsync(async e => await e.SaveAsync(id, (await _site.ItemAsync(id)).Revision, PermitSite.Parts("Phép", "GP01", "free"), Actor.System, default));
        await _site.ActAsync(p => p.PublishAsync(id, saved.Revision, Actor.System, default));
        Assert.Empty(Assert.Single(await PermitSite.InForceAsync(_site, judgements)).Completeness.Missing);

        await _site.ApplyAsync(PermitSite.Recipe.Replace("\"Until\": \"2025-12-31\"", "\"Until\": \"2026-12-31\"", StringComparison.Ordinal));
        Assert.Equal(["Mục cũ"], Assert.Single(await PermitSite.InForceAsync(_site, judgements)).Completeness.Missing.Select(gap => gap.Requirement.Name));

        _site.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(["Mục sắp có"], Assert.Single(await PermitSite.InForceAsync(_site, judgements)).Completeness.Missing.Select(gap => gap.Requirement.Name));
    }

    private static System.Text.Json.Nodes.JsonObject Ending(string title, string code, string day)
    {
        var parts = PermitSite.Parts(title, code, "free");
        parts["Permit"]!["EndsOn"] = PermitSite.Day(day);
        return parts;
    }
}

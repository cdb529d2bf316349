using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing;

public sealed class DraftTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(11, 2)]
    public async Task Saving_again_soon_amends_the_draft_and_later_makes_a_version(int minutes, int versions)
    {
        var created = await CreateAsync("Một");
        _site.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await SaveAsync(created, "Hai");

        Assert.Equal(versions, (await _site.VersionsAsync(created.ItemId)).Count);
    }

    [Fact]
    public async Task Someone_elses_draft_is_never_amended()
    {
        var created = await CreateAsync("Một");

        await _site.EditAsync(e => e.SaveAsync(created.ItemId, created.Revision, SampleRecipes.Notice("Hai"), Cast.AnhHung, default));

        Assert.Equal(["Một", "Hai"], (await _site.VersionsAsync(created.ItemId)).Select(v => v.DisplayText));
    }

    [Fact]
    public async Task A_version_that_was_public_is_never_rewritten_also_after_it_was_taken_down()
    {
        var created = await CreateAsync("Đã đăng");
        var published = await _site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
        var down = await _site.ActAsync(p => p.UnpublishAsync(created.ItemId, published.Revision, "Cần sửa lại", Cast.AnhHung, default));

        await SaveAsync(down, "Viết lại");

        Assert.Equal(["Đã đăng", "Viết lại"], (await _site.VersionsAsync(created.ItemId)).Select(v => v.DisplayText));
    }

    [Fact]
    public async Task Saving_the_same_changes_nothing()
    {
        var created = await CreateAsync("Một");
        var parts = BaNgoi.Cms.Storage.StoredJson.ReadObject((await _site.VersionsAsync(created.ItemId))[0].Parts);
        var before = _site.Dump();

        var saved = await _site.EditAsync(e => e.SaveAsync(created.ItemId, created.Revision, parts, Cast.CoLan, default));

        Assert.Equal((ActOutcome.Done, created.Revision), (saved.Outcome, saved.Revision));
        Assert.Equal(before, _site.Dump());
    }

    [Fact]
    public async Task A_discarded_draft_gives_way_to_the_published_version_and_stays_in_the_history()
    {
        var item = await PublishedWithDraftAsync();

        var discarded = await _site.EditAsync(e => e.DiscardDraftAsync(item.ItemId, item.Revision, Cast.CoLan, default));

        Assert.True(discarded.Succeeded);
        var versions = await _site.VersionsAsync(item.ItemId);
        Assert.Equal([("Đăng", true, true), ("Nháp", false, false)], versions.Select(v => (v.DisplayText, v.Latest, v.Published)));
        Assert.Equal("Đăng", (await _site.ItemAsync(item.ItemId)).DisplayText);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_new_draft_and_the_versions_between_stay()
    {
        var item = await PublishedWithDraftAsync();
        var first = (await _site.VersionsAsync(item.ItemId))[0];

        var restored = await _site.EditAsync(e => e.RestoreAsync(item.ItemId, first.VersionId, item.Revision, Cast.CoLan, default));

        Assert.True(restored.Succeeded);
        Assert.Equal([("Đăng", false, true), ("Nháp", false, false), ("Đăng", true, false)], (await _site.VersionsAsync(item.ItemId)).Select(v => (v.DisplayText, v.Latest, v.Published)));
    }

    [Fact]
    public async Task A_version_of_another_item_cannot_be_restored()
    {
        var mine = await CreateAsync("Của tôi");
        var other = (await _site.VersionsAsync((await CreateAsync("Của người khác")).ItemId))[0];

        var result = await _site.EditAsync(e => e.RestoreAsync(mine.ItemId, other.VersionId, mine.Revision, Cast.CoLan, default));

        Assert.Equal(ActOutcome.NotFound, result.Outcome);
    }

    [Fact]
    public async Task A_deleted_item_comes_back_as_a_draft_and_its_public_trace_stays_until_it_is_published()
    {
        var item = await PublishedWithDraftAsync();
        var deleted = await _site.ActAsync(p => p.DeleteAsync(item.ItemId, item.Revision, "Đăng nhầm trang", Cast.AnhHung, default));
        var first = (await _site.VersionsAsync(item.ItemId))[0];

        var restored = await _site.EditAsync(e => e.RestoreAsync(item.ItemId, first.VersionId, deleted.Revision, Cast.CoLan, default));

        Assert.True(restored.Succeeded);
        Assert.Equal(ContentState.Draft, (await _site.ItemAsync(item.ItemId)).State);
        await using (var hall = _site.OpenPublic())
        {
            Assert.Equal("Đăng nhầm trang", (await hall.Withdrawals.SingleAsync()).Reason);
        }

        await _site.ActAsync(p => p.PublishAsync(item.ItemId, restored.Revision, Cast.AnhHung, default));
        await using var after = _site.OpenPublic();
        Assert.Empty(await after.Withdrawals.ToListAsync());
    }

    [Fact]
    public async Task A_schedule_lies_in_the_future_and_can_be_taken_back()
    {
        var created = await CreateAsync("Sẽ đăng");
        var now = _site.Clock.GetUtcNow().UtcDateTime;

        var past = await _site.EditAsync(e => e.ScheduleAsync(created.ItemId, created.Revision, now, Cast.AnhHung, default));
        Assert.Equal(ActOutcome.Refused, past.Outcome);
        var set = await _site.EditAsync(e => e.ScheduleAsync(created.ItemId, created.Revision, now.AddDays(1), Cast.AnhHung, default));
        Assert.Equal(now.AddDays(1), (await _site.ItemAsync(created.ItemId)).ScheduledUtc);
        await _site.EditAsync(e => e.ScheduleAsync(created.ItemId, set.Revision, null, Cast.AnhHung, default));
        Assert.Null((await _site.ItemAsync(created.ItemId)).ScheduledUtc);
    }

    [Fact]
    public async Task Publishing_ends_the_schedule_and_saving_by_who_may_schedule_keeps_it()
    {
        var created = await CreateAsync("Sẽ đăng");
        var at = _site.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        var set = await _site.EditAsync(e => e.ScheduleAsync(created.ItemId, created.Revision, at, Cast.AnhHung, default));
        var saved = await _site.EditAsync(e => e.SaveAsync(set.ItemId, set.Revision, SampleRecipes.Notice("Sẽ đăng, sửa"), Cast.AnhHung, default));
        Assert.Equal(at, (await _site.ItemAsync(created.ItemId)).ScheduledUtc);

        await _site.ActAsync(p => p.PublishAsync(created.ItemId, saved.Revision, Cast.AnhHung, default));

        Assert.Null((await _site.ItemAsync(created.ItemId)).ScheduledUtc);
        Assert.DoesNotContain("Scheduled", (await _site.VersionsAsync(created.ItemId)).Single(v => v.Published).Parts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_by_who_may_not_schedule_takes_the_schedule_back()
    {
        var created = await CreateAsync("Đã duyệt hẹn giờ");
        var set = await _site.EditAsync(e => e.ScheduleAsync(created.ItemId, created.Revision, _site.Clock.GetUtcNow().UtcDateTime.AddDays(1), Cast.AnhHung, default));

        await SaveAsync(set, "Sửa sau khi duyệt");

        Assert.Null((await _site.ItemAsync(created.ItemId)).ScheduledUtc);
    }

    private async Task<ActResult> PublishedWithDraftAsync()
    {
        var created = await CreateAsync("Đăng");
        var published = await _site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
        return await SaveAsync(published, "Nháp");
    }

    private Task<ActResult> CreateAsync(string title) => _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice(title), Cast.CoLan, default));

    private Task<ActResult> SaveAsync(ActResult seen, string title) =>
        _site.EditAsync(e => e.SaveAsync(seen.ItemId, seen.Revision, SampleRecipes.Notice(title), Cast.CoLan, default));
}

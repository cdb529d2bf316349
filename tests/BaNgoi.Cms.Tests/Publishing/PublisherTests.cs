using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing;

public sealed class PublisherTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Publishing_makes_the_newest_version_public_and_tells_the_followers_after_the_commit()
    {
        var created = await CreateAsync("Lịch tiếp công dân", text: "Thứ **năm** hằng tuần");
        var woken = _site.Signal.Next;

        var published = await PublishAsync(created);

        Assert.True(published.Succeeded);
        Assert.True(woken.IsCompleted);
        var document = await _site.DocumentAsync(created.ItemId);
        Assert.Equal("lich-tiep-cong-dan", document!.Path);
        Assert.Contains("<strong>năm</strong>", document.Json, StringComparison.Ordinal);
        await using var hall = _site.OpenPublic();
        Assert.Equal((OutboxEventKind.Published, created.ItemId), await hall.Outbox.OrderBy(o => o.Sequence).Select(o => ValueTuple.Create(o.Kind, o.DocumentId)).LastAsync());
    }

    [Fact]
    public async Task A_refused_publication_gives_all_reasons_and_changes_nothing()
    {
        _site.Checks.Add(new Never());
        var other = await CreateAsync("Khác", "admin/x");
        var save = await _site.EditAsync(e => e.SaveAsync(other.ItemId, other.Revision, SampleRecipes.Notice("", "admin/x"), Cast.CoLan, default));
        var before = _site.Dump();
        var woken = _site.Signal.Next;

        var refused = await _site.ActAsync(p => p.PublishAsync(other.ItemId, save.Revision, Cast.AnhHung, default));

        Assert.Equal(ActOutcome.Refused, refused.Outcome);
        Assert.Equal(3, refused.Reasons.Count);
        Assert.Contains(refused.Reasons, r => r.Contains("tiêu đề", StringComparison.Ordinal));
        Assert.Contains(refused.Reasons, r => r.Contains("admin", StringComparison.Ordinal));
        Assert.Contains("Không bao giờ.", refused.Reasons);
        Assert.Equal(before, _site.Dump());
        Assert.False(woken.IsCompleted);
    }

    [Fact]
    public async Task A_path_that_belongs_to_another_item_is_a_reason_that_names_the_other()
    {
        await PublishAsync(await CreateAsync("Giờ làm việc", "gio-lam-viec"));
        var second = await CreateAsync("Giờ khác", "gio-lam-viec");

        var refused = await PublishAsync(second);

        Assert.Contains("Giờ làm việc", Assert.Single(refused.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_path_keeps_clear_of_others_and_of_the_sites_own()
    {
        var first = await PublishAsync(await CreateAsync("Đăng ký khai sinh"));
        var second = await PublishAsync(await CreateAsync("Đăng ký khai sinh"));
        var reserved = await PublishAsync(await CreateAsync("Tìm kiếm"));

        Assert.Equal("dang-ky-khai-sinh", (await _site.DocumentAsync(first.ItemId))!.Path);
        Assert.Equal("dang-ky-khai-sinh-2", (await _site.DocumentAsync(second.ItemId))!.Path);
        Assert.True(reserved.Succeeded, string.Join(' ', reserved.Reasons));
        Assert.Equal("tim-kiem-2", (await _site.DocumentAsync(reserved.ItemId))!.Path);
    }

    [Fact]
    public async Task An_item_that_would_have_no_address_is_refused_not_published_unseen()
    {
        var board = await _site.EditAsync(e => e.CreateAsync("Board", [], Cast.CoLan, default));

        var refused = await PublishAsync(board);

        Assert.Contains("đường dẫn", Assert.Single(refused.Reasons), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_two_editors_with_the_same_revision_one_wins_and_the_other_loses_nothing()
    {
        var created = await CreateAsync("Bản đầu");

        var results = await Task.WhenAll(
            Task.Run(() => SaveAsync(created, "Lời của cô Lan", Cast.CoLan)),
            Task.Run(() => SaveAsync(created, "Lời của anh Hùng", Cast.AnhHung)));

        Assert.Equal([ActOutcome.Done, ActOutcome.Conflict], results.Select(r => r.Outcome).Order());
        var lost = results.Single(r => r.Outcome == ActOutcome.Conflict);
        Assert.NotEmpty(lost.Reasons);
        var winner = results[0].Succeeded ? "Lời của cô Lan" : "Lời của anh Hùng";
        Assert.Equal(winner, (await _site.ItemAsync(created.ItemId)).DisplayText);

        // With the revision the conflict told him, the other can still bring his words.
        var again = await SaveAsync(lost, "Cả hai", Cast.CoLan);
        Assert.True(again.Succeeded);
    }

    [Fact]
    public async Task An_item_that_does_not_exist_is_not_found()
    {
        Assert.Equal(ActOutcome.NotFound, (await _site.ActAsync(p => p.PublishAsync("nothere", 1, Cast.AnhHung, default))).Outcome);
        Assert.Equal(ActOutcome.NotFound, (await _site.EditAsync(e => e.SaveAsync("nothere", 1, [], Cast.CoLan, default))).Outcome);
    }

    [Fact]
    public async Task Who_may_not_is_refused_with_the_reason_and_nothing_changes()
    {
        var created = await CreateAsync("Bản nháp");
        var before = _site.Dump();

        Assert.Equal(ActOutcome.Refused, (await _site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.CoLan, default))).Outcome);
        Assert.Equal(ActOutcome.Refused, (await _site.ActAsync(p => p.DeleteAsync(created.ItemId, created.Revision, "không cần nữa", Cast.CoLan, default))).Outcome);
        Assert.Equal(ActOutcome.Refused, (await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("x"), Cast.NguoiLa, default))).Outcome);
        Assert.Equal(before, _site.Dump());
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public async Task A_reason_has_five_to_five_hundred_characters(int length, bool accepted)
    {
        var published = await PublishAsync(await CreateAsync("Thông báo"));
        var reason = $"  {new string('l', length)}  ";

        var unpublished = await _site.ActAsync(p => p.UnpublishAsync(published.ItemId, published.Revision, reason, Cast.AnhHung, default));
        Assert.Equal(accepted, unpublished.Succeeded);
        var deleted = await _site.ActAsync(p => p.DeleteAsync(published.ItemId, unpublished.Revision, reason, Cast.AnhHung, default));
        Assert.Equal(accepted, deleted.Succeeded);
        Assert.Equal(!accepted, await _site.DocumentAsync(published.ItemId) is not null);
    }

    [Fact]
    public async Task Deleting_a_draft_that_never_was_public_leaves_no_public_trace()
    {
        var created = await CreateAsync("Bí mật");

        await _site.ActAsync(p => p.DeleteAsync(created.ItemId, created.Revision, "viết nhầm chỗ", Cast.AnhHung, default));

        Assert.DoesNotContain("Bí mật", _site.PublicRecordDump(), StringComparison.Ordinal);
        Assert.DoesNotContain("viết nhầm", _site.PublicRecordDump(), StringComparison.Ordinal);
        Assert.Equal(ContentState.Deleted, (await _site.ItemAsync(created.ItemId)).State);
    }

    [Fact]
    public async Task What_was_taken_down_leaves_a_trace_until_it_is_public_again()
    {
        var published = await PublishAsync(await CreateAsync("Thông báo", "thong-bao"));

        var down = await _site.ActAsync(p => p.UnpublishAsync(published.ItemId, published.Revision, "Sai ngày họp", Cast.AnhHung, default));
        await using (var hall = _site.OpenPublic())
        {
            var trace = await hall.Withdrawals.SingleAsync();
            Assert.Equal(("thong-bao", "Thông báo", "Sai ngày họp"), (trace.Path, trace.Title, trace.Reason));
            Assert.Empty(await hall.Documents.ToListAsync());
        }

        Assert.True((await _site.ActAsync(p => p.PublishAsync(published.ItemId, down.Revision, Cast.AnhHung, default))).Succeeded);
        await using var after = _site.OpenPublic();
        Assert.Empty(await after.Withdrawals.ToListAsync());
        Assert.DoesNotContain("Sai ngày họp", (await _site.VersionsAsync(published.ItemId)).Single(v => v.Published).Parts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_beside_the_published_version_changes_nothing_in_public()
    {
        var published = await PublishAsync(await CreateAsync("Bản công khai"));
        var before = _site.PublicRecordDump();

        await SaveAsync(published, "Bản nháp sau", Cast.CoLan);

        Assert.Equal(before, _site.PublicRecordDump());
        Assert.Equal(ContentState.PublishedWithDraft, (await _site.ItemAsync(published.ItemId)).State);
    }

    [Fact]
    public async Task Every_act_leaves_one_line_with_who_and_what()
    {
        var created = await CreateAsync("Thông báo");
        var published = await PublishAsync(created);
        await _site.ActAsync(p => p.UnpublishAsync(created.ItemId, published.Revision, "Hết hạn rồi", Cast.AnhHung, default));

        await using var db = _site.Open();
        var lines = await db.Audit.Where(a => a.ItemId == created.ItemId).OrderBy(a => a.Sequence).Select(a => new { a.Act, a.ActorName, a.Summary }).ToListAsync();
        Assert.Equal([(AuditActs.Created, "co-lan"), (AuditActs.Published, "anh-hung"), (AuditActs.Unpublished, "anh-hung")], lines.Select(l => (l.Act, l.ActorName)));
        Assert.Contains("Hết hạn rồi", lines[2].Summary, StringComparison.Ordinal);
    }

    private Task<ActResult> CreateAsync(string title, string? path = null, string text = "") =>
        _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice(title, path, text), Cast.CoLan, default));

    private Task<ActResult> SaveAsync(ActResult seen, string title, Actor actor) =>
        _site.EditAsync(e => e.SaveAsync(seen.ItemId, seen.Revision, SampleRecipes.Notice(title), actor, default));

    private Task<ActResult> PublishAsync(ActResult seen) => _site.ActAsync(p => p.PublishAsync(seen.ItemId, seen.Revision, Cast.AnhHung, default));

    private sealed class Never : IPublishingCheck
    {
        public Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<PublishingFinding>>([new PublishingFinding([], "Không bao giờ.", Blocks: true), new PublishingFinding([], "Nên ngắn hơn.", Blocks: false)]);
    }
}

using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing.Review;

/// <summary>Rounds of review: what was read is what is published, and every step leaves a line.</summary>
public sealed class ReviewDeskTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_draft_is_handed_in_and_approved_as_it_was_read()
    {
        var draft = await DraftAsync("Bài");
        Assert.True((await SubmitAsync(draft, "Xem giúp  tôi\u200b")).Succeeded);
        var round = await CurrentAsync(draft.ItemId);

        Assert.Equal((ReviewState.Waiting, "co-lan", "Xem giúp tôi"), (round!.State, round.SubmittedBy, round.Note));
        var result = await ApproveAsync(draft, round.Sequence);

        Assert.True(result.Succeeded, string.Join("; ", result.Reasons));
        Assert.NotNull(await _site.DocumentAsync(draft.ItemId));
        Assert.Null(await CurrentAsync(draft.ItemId));
        Assert.Equal((ReviewState.Approved, "anh-hung"), await LastAsync(draft.ItemId));
        Assert.Equal([AuditActs.ReviewRequested, AuditActs.ReviewApproved, AuditActs.Published], await TrailAsync(draft.ItemId));
    }

    [Fact]
    public async Task A_draft_that_changed_after_it_was_read_is_not_approved()
    {
        var draft = await DraftAsync("Bài");
        await SubmitAsync(draft);
        var round = await CurrentAsync(draft.ItemId);
        var saved = await SaveAsync(draft, "Bài khác");

        Assert.Equal(ActOutcome.Conflict, (await ApproveAsync(draft, round!.Sequence)).Outcome);
        var result = await ApproveAsync(saved, round.Sequence);

        Assert.Equal(["Bản nháp đã thay đổi sau khi gửi duyệt; cần gửi duyệt lại."], result.Reasons);
        Assert.Null(await _site.DocumentAsync(draft.ItemId));
    }

    [Fact]
    public async Task What_was_handed_in_is_never_written_over()
    {
        var draft = await DraftAsync("Bài");
        await SubmitAsync(draft);
        var round = await CurrentAsync(draft.ItemId);
        await SaveAsync(draft, "Bài khác");

        var versions = await _site.VersionsAsync(draft.ItemId);

        Assert.Equal(["Bài", "Bài khác"], versions.Select(v => v.DisplayText));
        Assert.Equal(versions[0].VersionId, round!.VersionId);
    }

    [Fact]
    public async Task It_is_given_back_with_a_note_mended_and_handed_in_again()
    {
        var draft = await DraftAsync("Bài");
        await SubmitAsync(draft);
        var first = await CurrentAsync(draft.ItemId);

        Assert.Equal(ActOutcome.Refused, (await ReturnAsync(draft, first!.Sequence, " a ")).Outcome);
        Assert.True((await ReturnAsync(draft, first.Sequence, "Thiếu căn cứ pháp lý")).Succeeded);
        Assert.Equal(ReviewState.Returned, (await CurrentAsync(draft.ItemId))!.State);
        Assert.Equal(["Bản này đã được trả lại cho người soạn."], (await ApproveAsync(draft, first.Sequence)).Reasons);

        var saved = await SaveAsync(draft, "Bài đã sửa");
        Assert.True((await SubmitAsync(saved)).Succeeded);
        var second = await CurrentAsync(draft.ItemId);
        Assert.NotEqual(first.Sequence, second!.Sequence);
        Assert.True((await ApproveAsync(saved, second.Sequence)).Succeeded);
    }

    [Fact]
    public async Task Only_who_handed_it_in_takes_it_back_and_only_who_may_publish_decides()
    {
        var draft = await DraftAsync("Bài");
        await SubmitAsync(draft);
        var round = (await CurrentAsync(draft.ItemId))!.Sequence;

        Assert.Equal(ActOutcome.Refused, (await DeskAsync(d => d.TakeBackAsync(draft.ItemId, draft.Revision, round, Cast.AnhHung, default))).Outcome);
        Assert.Equal(ActOutcome.Refused, (await DeskAsync(d => d.ReturnAsync(draft.ItemId, draft.Revision, round, "Không được đâu", Cast.CoLan, default))).Outcome);
        Assert.Equal(ActOutcome.Refused, (await _site.ActAsync(p => p.ApproveAsync(draft.ItemId, draft.Revision, round, Cast.CoLan, default))).Outcome);
        Assert.Equal(ActOutcome.Refused, (await DeskAsync(d => d.SubmitAsync(draft.ItemId, draft.Revision, "", Cast.NguoiLa, default))).Outcome);
        Assert.True((await DeskAsync(d => d.TakeBackAsync(draft.ItemId, draft.Revision, round, Cast.CoLan, default))).Succeeded);

        Assert.Null(await CurrentAsync(draft.ItemId));
        Assert.Equal(["Người gửi đã rút lại bản này."], (await ApproveAsync(draft, round)).Reasons);
        Assert.Equal(["Bản này không còn chờ duyệt."], (await ApproveAsync(draft, round + 1)).Reasons);
    }

    [Fact]
    public async Task It_waits_once_only_and_what_could_not_be_published_is_not_handed_in()
    {
        var draft = await DraftAsync("Bài");
        await SubmitAsync(draft);

        Assert.Equal(["Nội dung này đang chờ duyệt rồi."], (await SubmitAsync(draft)).Reasons);

        var unfit = await DraftAsync("Bài dở");
        _site.Checks.Add(new Never());
        Assert.Equal(["Chưa được đâu."], (await SubmitAsync(unfit)).Reasons);
        Assert.Null(await CurrentAsync(unfit.ItemId));
    }

    [Fact]
    public async Task Publishing_or_deleting_in_passing_ends_the_round()
    {
        var published = await DraftAsync("Bài");
        await SubmitAsync(published);
        await _site.ActAsync(p => p.PublishAsync(published.ItemId, published.Revision, Cast.AnhHung, default));
        Assert.Equal((ReviewState.Approved, "anh-hung"), await LastAsync(published.ItemId));

        var deleted = await DraftAsync("Bài khác");
        await SubmitAsync(deleted);
        await _site.ActAsync(p => p.DeleteAsync(deleted.ItemId, deleted.Revision, "Không cần nữa", Cast.AnhHung, default));
        Assert.Null(await CurrentAsync(deleted.ItemId));
        Assert.Equal((ReviewState.Outdated, ""), await LastAsync(deleted.ItemId));
    }

    [Fact]
    public async Task The_database_itself_refuses_two_current_rounds()
    {
        var draft = await DraftAsync("Bài");
        await SubmitAsync(draft);
        await using var db = _site.Open();
        var round = await db.Reviews.AsNoTracking().SingleAsync();
        db.Reviews.Add(new ReviewRecord { ItemId = round.ItemId, VersionId = round.VersionId, Current = true, SubmittedUtc = round.SubmittedUtc, SubmittedById = "x", SubmittedBy = "x", Note = "" });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private Task<ActResult> DraftAsync(string title) => _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice(title), Cast.CoLan, default));

    private Task<ActResult> SaveAsync(ActResult seen, string title) => _site.EditAsync(e => e.SaveAsync(seen.ItemId, seen.Revision, SampleRecipes.Notice(title), Cast.CoLan, default));

    private Task<ActResult> SubmitAsync(ActResult seen, string note = "") => DeskAsync(d => d.SubmitAsync(seen.ItemId, seen.Revision, note, Cast.CoLan, default));

    private Task<ActResult> ReturnAsync(ActResult seen, long round, string note) => DeskAsync(d => d.ReturnAsync(seen.ItemId, seen.Revision, round, note, Cast.AnhHung, default));

    private Task<ActResult> ApproveAsync(ActResult seen, long round) => _site.ActAsync(p => p.ApproveAsync(seen.ItemId, seen.Revision, round, Cast.AnhHung, default));

    private async Task<ActResult> DeskAsync(Func<ReviewDesk, Task<ActResult>> act)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = _site.Open();
        return await act(new ReviewDesk(db, _site.Publisher(db), _site.Clock));
    }

    private async Task<ReviewRecord?> CurrentAsync(string itemId)
    {
        await using var db = _site.Open();
        return await new ReviewDesk(db, _site.Publisher(db), _site.Clock).CurrentAsync(itemId, default);
    }

    private async Task<(ReviewState State, string By)> LastAsync(string itemId)
    {
        await using var db = _site.Open();
        var last = await db.Reviews.AsNoTracking().Where(r => r.ItemId == itemId).OrderByDescending(r => r.Sequence).FirstAsync();
        return (last.State, last.DecidedBy);
    }

    private async Task<List<string>> TrailAsync(string itemId)
    {
        await using var db = _site.Open();
        return await db.Audit.AsNoTracking().Where(a => a.ItemId == itemId && a.Act != AuditActs.Created).OrderBy(a => a.Sequence).Select(a => a.Act).ToListAsync();
    }

    private sealed class Never : IPublishingCheck
    {
        public Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<PublishingFinding>>([new PublishingFinding([], "Chưa được đâu.", Blocks: true)]);
    }
}

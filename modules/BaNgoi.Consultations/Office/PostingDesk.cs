using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>Printed notices on boards: where and when they hung is public and stays so.</summary>
public sealed class PostingDesk(EditorialDbContext db, TimeProvider clock, OutboxSignal signal)
{
    /// <summary>The notices of a draft, in the order in which they were put up.</summary>
    public Task<List<PostingRecord>> ListAsync(string draftId, CancellationToken ct) =>
        db.Set<PostingRecord>().AsNoTracking().Where(p => p.ConsultationId == draftId).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(ct);

    /// <summary>Writes down that a notice was put up.</summary>
    public Task<DeskResult> AddAsync(string draftId, string place, DateOnly? from, Actor actor, CancellationToken ct) => ActAsync(draftId, actor, draft =>
    {
        var line = SubmissionText.Line(place);
        if (line.Length is 0 or > CommentLimits.LongestGroupTitle)
        {
            return Task.FromResult(Refuse("place", $"Hãy ghi nơi niêm yết, không quá {CommentLimits.LongestGroupTitle} ký tự."));
        }

        if (from is not { } day || day > VietnamTime.Today(clock))
        {
            return Task.FromResult(Refuse("from", "Hãy ghi ngày dán, không ở tương lai."));
        }

        db.Add(new PostingRecord { Id = Ids.New(clock), ConsultationId = draftId, Place = line, From = day, ByName = actor.UserName });
        return Task.FromResult((DeskResult.Done, $"Niêm yết “{draft.Title}” tại {line} từ {MomentWords.Of(day)}"));
    }, ct);

    /// <summary>Writes down that a notice was taken down.</summary>
    public Task<DeskResult> EndAsync(string draftId, string postingId, DateOnly? until, Actor actor, CancellationToken ct) => ActAsync(draftId, actor, async draft =>
    {
        if (await db.Set<PostingRecord>().FirstOrDefaultAsync(p => p.Id == postingId && p.ConsultationId == draftId, ct) is not { } posting)
        {
            return (DeskResult.NotFound, "");
        }

        if (posting.Until is not null)
        {
            return (DeskResult.Conflict, "");
        }

        if (until is not { } day || day < posting.From || day > VietnamTime.Today(clock))
        {
            return Refuse("until", "Ngày gỡ phải từ ngày dán đến hôm nay.");
        }

        posting.Until = day;
        return (DeskResult.Done, $"Gỡ bản niêm yết “{draft.Title}” tại {posting.Place} ngày {MomentWords.Of(day)}");
    }, ct);

    private static (DeskResult Result, string Words) Refuse(string control, string words) => (DeskResult.Refused(control, words), "");

    private async Task<DeskResult> ActAsync(string draftId, Actor actor, Func<DraftItem, Task<(DeskResult Result, string Words)>> act, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await DraftItem.FindAsync(db, draftId, actor, ct) is not { } draft)
        {
            return DeskResult.NotFound;
        }

        var (result, words) = await act(draft);
        if (!result.Succeeded)
        {
            return result;
        }

        AuditTrail.Add(db, clock, actor, ConsultationActs.Consultation, words, draftId);
        await db.SaveChangesAsync(ct);
        await new ConsultationRecord(db, draft.Site, clock).PutAsync(draftId, [], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Nudge();
        return result;
    }
}

using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office.Reading;

/// <summary>
/// What waits in consultations, on the desk: a line for each draft and each kind of work, late ones first. Comments are counted of
/// consultations that are not at their end only, so the cost does not grow with the years.
/// </summary>
public sealed class ConsultationDeskLines(EditorialDbContext db, TimeProvider clock) : IDeskLines
{
    // Days before the end on which who is responsible should still look after people being asked.
    private const int ClosingSoonDays = 3;

    /// <inheritdoc />
    public string Heading => "Lấy ý kiến dự thảo";

    /// <inheritdoc />
    public async Task<IReadOnlyList<DeskLine>> OfAsync(Actor actor, CancellationToken ct)
    {
        if (!Authority.HasSomewhere(actor, ConsultationPermissions.Manage))
        {
            return [];
        }

        var titles = (await db.Items.AsNoTracking().Where(item => item.ContentType == DraftItem.TypeName && item.State != ContentState.Deleted).Select(item => new { item.ItemId, item.UnitId, item.DisplayText }).ToListAsync(ct))
            .Where(item => Authority.Has(actor, ConsultationPermissions.Manage, item.UnitId)).ToDictionary(item => item.ItemId, item => item.DisplayText, StringComparer.Ordinal);
        var running = await RunningAsync([.. titles.Keys], ct);
        var removals = await db.OpenRemovals([.. titles.Keys]).GroupBy(s => s.DocumentId!).Select(g => new { Draft = g.Key, Count = g.Select(s => s.AboutId).Distinct().Count(), First = g.Min(s => s.AtUtc) }).ToListAsync(ct);
        var comments = (await WaitingAsync(running, ct)).Concat(await UndecidedAsync(running, ct)).ToList();
        var busy = comments.Select(line => line.About).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. removals.Select(r => Line(r.Draft, $"{r.Count} ý kiến có lời xin gỡ chưa trả lời", QueueStates.Removal, $"lời đầu từ {MomentWords.Of(r.First)}")).Concat(comments)
                .Concat(running.Where(consultation => consultation.PhaseAt(Now) == ConsultationPhase.Answering && !busy.Contains(consultation.Id)).Select(Unexplained))
                .Concat(running.Where(ClosesSoon).Select(Closing))
                .Select(line => line with { About = titles[line.About] }).OrderByDescending(line => line.IsLate),
        ];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Those in which comments are taken or answered. What is explained has none waiting; what is given up needs no answers.
    private async Task<IReadOnlyList<Consultation>> RunningAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var events = db.ConsultationEvents().AsNoTracking();
        var ended = events.Where(e => e.Kind == ConsultationEventKind.Explained || e.Kind == ConsultationEventKind.Withdrawn).Select(e => e.ConsultationId);
        return [.. (await events.Where(e => ids.Contains(e.ConsultationId) && !ended.Contains(e.ConsultationId)).OrderBy(e => e.Sequence).ToListAsync(ct))
            .GroupBy(e => e.ConsultationId, StringComparer.Ordinal).Select(g => Consultation.Of(g.Key, g)).Where(consultation => consultation.OpensUtc is not null)];
    }

    private async Task<IEnumerable<DeskLine>> WaitingAsync(IReadOnlyList<Consultation> running, CancellationToken ct)
    {
        var ids = running.Select(consultation => consultation.Id).ToList();
        var waiting = await db.WaitingComments().Where(c => ids.Contains(c.ConsultationId))
            .Join(db.Submissions, c => c.SubmissionId, s => s.Id, (c, s) => new { c.ConsultationId, s.AtUtc })
            .GroupBy(c => c.ConsultationId).Select(g => new { Draft = g.Key, Count = g.Count(), First = g.Min(c => c.AtUtc) }).ToListAsync(ct);
        return waiting.OrderBy(w => w.First).Select(w => Line(w.Draft, $"{VietnameseFormats.Number(w.Count)} ý kiến chờ duyệt đăng", QueueStates.Waiting, $"ý kiến đầu từ {MomentWords.Of(w.First)}"));
    }

    private async Task<IEnumerable<DeskLine>> UndecidedAsync(IReadOnlyList<Consultation> running, CancellationToken ct)
    {
        var byId = running.ToDictionary(consultation => consultation.Id, StringComparer.Ordinal);
        var ids = byId.Keys.ToList();
        var undecided = await db.CommentStates().Where(s => ids.Contains(s.ConsultationId) && s.Status == CommentStatus.Published && s.Decision == null)
            .GroupBy(s => s.ConsultationId).Select(g => new { Draft = g.Key, Count = g.Count() }).ToListAsync(ct);
        return undecided.OrderBy(u => byId[u.Draft].AnswerBy).Select(u => Line(u.Draft, $"{VietnameseFormats.Number(u.Count)} ý kiến chưa trả lời", QueueStates.Undecided, AnswerTime(byId[u.Draft])) with { IsLate = ClockWords.IsLate(byId[u.Draft], Now) });
    }

    private string AnswerTime(Consultation consultation) =>
        consultation.PhaseAt(Now) == ConsultationPhase.Answering ? ClockWords.Of(consultation, Now) : consultation.AnswerBy is { } day ? $"hạn trả lời {MomentWords.Of(day)}" : "";

    // Every comment is answered; the clock runs until the report is published.
    private DeskLine Unexplained(Consultation consultation) =>
        new("Chưa công bố giải trình", ConsultationPaths.Report(consultation.Id)) { About = consultation.Id, Time = AnswerTime(consultation), IsLate = ClockWords.IsLate(consultation, Now) };

    private bool ClosesSoon(Consultation consultation) => consultation.PhaseAt(Now) == ConsultationPhase.Open && ClockWords.DaysLeft(consultation, Now) <= ClosingSoonDays;

    private DeskLine Closing(Consultation consultation) =>
        new("Sắp hết hạn góp ý", ConsultationPaths.Of(consultation.Id)) { About = consultation.Id, Time = $"{ClockWords.Of(consultation, Now)}, đến {MomentWords.OfClosing(consultation.ClosesUtc!.Value)}" };

    private static DeskLine Line(string draftId, string words, string state, string time) =>
        new(words, ListUrl.Of(ConsultationPaths.Comments(draftId), (QueueFilter.StateKey, state))) { About = draftId, Time = time };
}

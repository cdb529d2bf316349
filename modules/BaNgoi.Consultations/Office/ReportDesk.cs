using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using BaNgoi.Consultations.Reports;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>What is typed for a report.</summary>
/// <param name="DocumentNumber">Number and sign; "" leaves room for writing them.</param>
/// <param name="Asked">How many agencies, organisations and people were asked directly.</param>
/// <param name="Reason">Why it is issued again; not needed for the first.</param>
public sealed record ReportInput(string DocumentNumber, int Asked, string Reason);

/// <summary>The explanation report of a draft: what it would be now, and its publication. A published edition is frozen.</summary>
public sealed class ReportDesk(EditorialDbContext db, TimeProvider clock, OutboxSignal outbox, MailSignal mails)
{
    /// <summary>The report as it would be published now, or why it cannot be.</summary>
    public async Task<(ExplanationReport? Report, IReadOnlyList<string> Problems)> DraftAsync(DraftItem draft, ReportInput input, SiteLinks links, CancellationToken ct)
    {
        if (await ConsultationView.LoadAsync(db, draft.Row.ItemId, ct) is not { } view)
        {
            return (null, ["Dự thảo chưa được đăng."]);
        }

        var problems = Problems(view).ToList();
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var head = await HeadAsync(draft, view, input, links, ct);
        var rows = (await CommentRow.PublicAsync(db, view.Id, ct)).Where(row => row.State.Status == CommentStatus.Published).Select(row => Row(row, view, links)).ToList();
        return ExplanationReport.Problems(head, rows, view.Counts.Received, input.Asked) is { Count: > 0 } more
            ? (null, more)
            : (ExplanationReport.Make(head, rows, view.Counts.Received, input.Asked), []);
    }

    /// <summary>Publishes an edition and tells everybody who left an address.</summary>
    public async Task<DeskResult> PublishAsync(string id, ReportInput input, SiteLinks links, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        db.ChangeTracker.Clear();
        if (await DraftItem.FindAsync(db, id, actor, ct) is not { } draft)
        {
            return DeskResult.NotFound;
        }

        if (draft.Consultation.Editions > 0 && input.Reason.Length < CommentLimits.ShortestReason)
        {
            return DeskResult.Refused("reason", "Hãy ghi vì sao công bố lại; lý do được công khai.");
        }

        var (report, problems) = await DraftAsync(draft, input, links, ct);
        if (report is null)
        {
            return DeskResult.Refused([.. problems.Select(problem => new Cms.Admin.FormError("", problem))]);
        }

        var edition = Add(db, draft, report, input.Reason, actor, clock);
        await TellAsync(draft, edition, links, ct);
        await db.SaveChangesAsync(ct);
        var record = new ConsultationRecord(db, draft.Site, clock);
        await record.PutAllAsync(id, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        outbox.Nudge();
        mails.Nudge();
        return DeskResult.Done;
    }

    /// <summary>Adds an edition with its event and its audit line. The caller saves and writes the public record.</summary>
    internal static ReportRecord Add(EditorialDbContext db, DraftItem draft, ExplanationReport report, string reason, Actor actor, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var edition = new ReportRecord
        {
            Id = Ids.New(clock),
            ConsultationId = draft.Row.ItemId,
            Edition = report.Head.Edition,
            AtUtc = now,
            ByName = actor.UserName,
            Path = ReportItems.PathOf(draft.Path, report.Head.Edition),
            Json = ReportJson.Write(report),
            Hash = ReportJson.Hash(report),
            Reason = report.Head.Edition > 1 ? SubmissionText.Lines(reason) : "",
        };
        db.Add(edition);
        db.ConsultationEvents().Add(new ConsultationEvent { ConsultationId = edition.ConsultationId, Kind = ConsultationEventKind.Explained, AtUtc = now, ByName = actor.UserName, Edition = edition.Edition, Reason = edition.Reason });
        AuditTrail.Add(db, clock, actor, ConsultationActs.Consultation, $"Công bố bản giải trình số {edition.Edition} của “{draft.Title}”, mã băm {edition.Hash}", draft.Row.ItemId);
        return edition;
    }

    private IEnumerable<string> Problems(ConsultationView view)
    {
        if (view.Consultation.PhaseAt(clock.GetUtcNow().UtcDateTime) is ConsultationPhase.Announced or ConsultationPhase.Open or ConsultationPhase.Withdrawn)
        {
            yield return "Chỉ công bố giải trình sau khi đã hết hạn góp ý.";
        }

        if (view.Counts.ByStatus.GetValueOrDefault(CommentStatus.Waiting) is > 0 and var waiting)
        {
            yield return $"Còn {waiting} ý kiến chưa duyệt đăng.";
        }

        if (view.Counts.Undecided > 0)
        {
            yield return $"Còn {view.Counts.Undecided} ý kiến chưa có quyết định.";
        }
    }

    private async Task<ReportHead> HeadAsync(DraftItem draft, ConsultationView view, ReportInput input, SiteLinks links, CancellationToken ct)
    {
        var item = draft.Published!;
        var kindId = JsonRead.Texts(item.Part(DraftItem.TypeName)?["Kind"] as System.Text.Json.Nodes.JsonObject, "ContentItemIds").FirstOrDefault();
        var kind = kindId is null ? null : await db.PublicDocuments.AsNoTracking().Where(d => d.Id == kindId).Select(d => d.Title).FirstOrDefaultAsync(ct);
        var unit = (await Units.ListAsync(db, draft.Site.Definitions, ct)).FirstOrDefault(u => u.Id == draft.Row.UnitId)?.Name ?? "";
        var edition = view.Consultation.Editions + 1;
        return new ReportHead(
            draft.Title, kind ?? "", item.FieldText(DraftItem.TypeName, "IssuingBody") ?? "", unit, item.FieldText(DraftItem.TypeName, "Place") is { Length: > 0 } place ? place : "Ba Ngòi",
            VietnamTime.DayOf(view.Consultation.OpensUtc!.Value), VietnamTime.DayOf(view.Consultation.ClosesUtc!.Value.AddTicks(-1)), VietnamTime.Today(clock),
            edition, links.To(ReportItems.PathOf(view.Path, edition)), SubmissionText.Line(input.DocumentNumber));
    }

    private static ReportRow Row(CommentRow row, ConsultationView view, SiteLinks links)
    {
        var (details, state) = (row.Details, row.State);
        var text = view.Trail.Latest;
        var standing = details.ClauseId is { } id ? view.Trail.Of(details.TextNumber, id) : null;
        var order = details.ClauseId is null ? 0
            : standing!.Now is { } now ? 1 + text.TakeWhile(clause => clause.Id != now.Id).Count()
            : 1 + text.Count;
        return new ReportRow(
            state.Number!.Value, details.ClauseLabel.Length > 0 ? details.ClauseLabel : CommentItems.Whole, order,
            state.PublicName.Length > 0 ? state.PublicName : CommentItems.NoName, details.SenderKind, ChannelWords.Of(details.Channel),
            state.PublicText, state.Decision ?? Decision.Noted, state.Answer, state.AnswerUnit, VietnamTime.DayOf(state.DecidedUtc ?? default),
            state.GroupId is { } group ? view.Groups.GetValueOrDefault(group)?.Number : null, links.To(view.Items.PathOf(state.Number.Value)));
    }

    private async Task TellAsync(DraftItem draft, ReportRecord edition, SiteLinks links, CancellationToken ct)
    {
        var contacts = await db.SubmissionContacts.AsNoTracking().Join(db.Comments().Where(c => c.ConsultationId == draft.Row.ItemId), c => c.SubmissionId, d => d.SubmissionId, (c, _) => c)
            .ToDictionaryAsync(c => c.SubmissionId, c => c.Contact, StringComparer.Ordinal, ct);
        foreach (var comment in await OpenComment.LoadAsync(db, [.. contacts.Keys], ct))
        {
            if (MailAddress.Parse(contacts[comment.Submission.Id]) is { } to)
            {
                MailQueue.Add(db, clock, CommentMails.Explained(new MailFacts(to, draft, comment, links), edition.Path));
            }
        }
    }
}

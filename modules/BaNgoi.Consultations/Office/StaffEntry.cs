using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>A comment as staff enter it from a meeting, from paper, from post or from the telephone.</summary>
public sealed record StaffComment
{
    /// <summary>The words, as they were said or written.</summary>
    public required string Text { get; init; }

    /// <summary>The clause, or null for the whole draft.</summary>
    public string? ClauseId { get; init; }

    /// <summary>Name, or "".</summary>
    public string SenderName { get; init; } = "";

    /// <summary>Whether the sender agreed to the name being shown.</summary>
    public bool ShowName { get; init; }

    /// <summary>Who comments.</summary>
    public SenderKind SenderKind { get; init; } = SenderKind.Person;

    /// <summary>How to reach the sender, or "".</summary>
    public string Contact { get; init; } = "";

    /// <summary>How it came.</summary>
    public CommentChannel Channel { get; init; }

    /// <summary>Day it was received.</summary>
    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>Enters comments that did not come through the site. They get the same code and count the same.</summary>
public sealed class StaffEntry(EditorialDbContext db, TimeProvider clock, OutboxSignal outbox, MailSignal mails)
{
    /// <summary>Enters one.</summary>
    /// <returns>How it ended, and the submission's id.</returns>
    public async Task<(DeskResult Result, string Id)> EnterAsync(string consultationId, StaffComment input, SiteLinks links, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await DraftItem.FindAsync(db, consultationId, actor, ct) is not { } draft)
        {
            return (DeskResult.NotFound, "");
        }

        var (text, name, contact) = (SubmissionText.Lines(input.Text), SubmissionText.Line(input.SenderName), SubmissionText.Line(input.Contact));
        var latest = await ConsultationRecords.LatestTextAsync(db, consultationId, ct);
        var clause = input.ClauseId is { Length: > 0 } id ? latest?.ReadClauses().FirstOrDefault(c => c.Id == id) : null;
        var problems = Problems(draft, input, text, name, contact, clause is null && input.ClauseId is { Length: > 0 }).ToList();
        if (problems.Count > 0)
        {
            return (DeskResult.Refused(problems), "");
        }

        var submission = new SubmissionRecord
        {
            Id = Ids.New(clock),
            Code = ReceiptCode.New(),
            Kind = CommentKinds.Comment.Name,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            DocumentId = consultationId,
            Path = draft.Path,
            Title = draft.Title,
            Choice = "",
            Text = text,
            ContactHint = ContactHint.Of(contact),
            SendKey = Ids.New(clock),
        };
        db.Submissions.Add(submission);
        if (contact.Length > 0)
        {
            db.SubmissionContacts.Add(new SubmissionContact { SubmissionId = submission.Id, Contact = contact });
        }

        db.Comments().Add(new CommentDetails
        {
            SubmissionId = submission.Id,
            ConsultationId = consultationId,
            TextNumber = latest!.Number,
            ClauseId = clause?.Id,
            ClauseLabel = clause?.Label ?? "",
            SenderKind = input.SenderKind,
            SenderName = name,
            ShowName = input.ShowName && name.Length > 0,
            ConsentVersion = ConsentWords.Current,
            Channel = input.Channel,
            ReceivedOn = input.ReceivedOn,
            EnteredBy = actor.UserName,
        });
        if (MailAddress.Parse(contact) is { } to)
        {
            var token = ContactToken.New();
            MailQueue.Add(db, clock, ReceivedMail.Make(to, draft.Title, submission, links.BaseUrl, links.To(ContactToken.PathOf(token))));
            db.ContactLinks.Add(new ContactLink { TokenHash = ContactToken.Hash(token)!, SubmissionId = submission.Id, AtUtc = submission.AtUtc });
        }

        AuditTrail.Add(db, clock, actor, ConsultationActs.Moderated, $"Nhập ý kiến ({ChannelWords.Of(input.Channel)}) về “{draft.Title}”", consultationId);
        await db.SaveChangesAsync(ct);
        await new ConsultationRecord(db, draft.Site, clock).PutAsync(consultationId, [], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        outbox.Nudge();
        mails.Nudge();
        return (DeskResult.Done, submission.Id);
    }

    private IEnumerable<FormError> Problems(DraftItem draft, StaffComment input, string text, string name, string contact, bool unknownClause)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (draft.Consultation.PhaseAt(now) is not (ConsultationPhase.Open or ConsultationPhase.Answering))
        {
            yield return new FormError("", "Chỉ nhập ý kiến từ khi mở lấy ý kiến đến trước khi công bố giải trình.");
            yield break;
        }

        if (text.Length is 0 or > CommentLimits.LongestText)
        {
            yield return new FormError("text", $"Hãy ghi nội dung góp ý, không quá {CommentLimits.LongestText} ký tự.");
        }

        if (unknownClause)
        {
            yield return new FormError("clause", "Điều, khoản này không có trong bản đang đăng.");
        }

        if (name.Length > CommentLimits.LongestName)
        {
            yield return new FormError("name", $"Tên không quá {CommentLimits.LongestName} ký tự.");
        }

        if (contact.Length > SubmissionText.MaximumContactLength)
        {
            yield return new FormError("contact", $"Cách liên hệ không quá {SubmissionText.MaximumContactLength} ký tự.");
        }

        if (!SenderKindWords.IsKnown(input.SenderKind))
        {
            yield return new FormError("sender-kind", "Hãy chọn ai góp ý.");
        }

        if (!ChannelWords.ByStaff.Contains(input.Channel))
        {
            yield return new FormError("channel", "Hãy chọn ý kiến đến bằng cách nào.");
        }

        // What came in time counts, even when it is entered after the end.
        if (input.ReceivedOn is not { } day || day < VietnamTime.DayOf(draft.Consultation.OpensUtc!.Value) || day > VietnamTime.DayOf(draft.Consultation.ClosesUtc!.Value.AddTicks(-1)) || day > VietnamTime.DayOf(now))
        {
            yield return new FormError("received-on", "Ngày nhận phải trong thời gian lấy ý kiến và không ở tương lai.");
        }
    }
}

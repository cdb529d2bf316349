using System.Text.RegularExpressions;
using BaNgoi.Cms.Submissions;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Mail;

/// <summary>
/// The one way in for messages. A message is a row of the caller's context: it is committed with what it tells of or not at all,
/// and sent later by whoever serves the queue. Sent at least once: a crash between a server's word and ours sends it again, with
/// the same Message-Id. Nudge <see cref="MailSignal"/> after the commit.
/// </summary>
public static partial class MailQueue
{
    private const char Ellipsis = '…';

    /// <summary>Adds a message, to be stored by the caller's <c>SaveChanges</c>.</summary>
    /// <param name="db">The office or the intake; another context does not have the table.</param>
    /// <param name="clock">The time.</param>
    /// <param name="draft">The message.</param>
    /// <returns>The message's id.</returns>
    /// <exception cref="ArgumentException">The kind is not a word, subject or text is empty, or the text too long: the caller writes them.</exception>
    public static string Add(DbContext db, TimeProvider clock, MailDraft draft) => Add(db, clock, draft, null);

    /// <summary>Adds a message that counts toward the limit of a mailbox; see <see cref="StrangerMail"/>.</summary>
    internal static string Add(DbContext db, TimeProvider clock, MailDraft draft, string? limitKey)
    {
        var (subject, text) = (SubmissionText.Line(draft.Subject), SubmissionText.Lines(draft.Text));
        if (draft.Kind.Length > MailModel.WordLength || !Word().IsMatch(draft.Kind))
        {
            throw new ArgumentException($"\"{draft.Kind}\" is no word for a kind of message.", nameof(draft));
        }

        if (subject.Length == 0 || text.Length is 0 or > MailLimits.Text)
        {
            throw new ArgumentException($"A message of kind {draft.Kind} has {subject.Length} characters of subject and {text.Length} of text, of which {MailLimits.Text} are allowed.", nameof(draft));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var message = new MailMessageRecord
        {
            Id = Ids.New(clock),
            Kind = draft.Kind,
            ToAddress = draft.To.Value,
            Subject = Short(subject),
            Text = text,
            LimitKey = limitKey,
            SubmissionId = draft.SubmissionId,
            DocumentId = draft.DocumentId,
            QueuedUtc = now,
            NextAttemptUtc = now,
        };
        db.Add(message);
        return message.Id;
    }

    // Not in the middle of a letter that is two units long.
    private static string Short(string subject) =>
        subject.Length <= MailLimits.Subject ? subject : string.Concat(subject.AsSpan(0, MailLimits.Subject - (char.IsHighSurrogate(subject[MailLimits.Subject - 2]) ? 2 : 1)), Ellipsis.ToString());

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\z")]
    private static partial Regex Word();
}

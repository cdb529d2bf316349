namespace BaNgoi.Cms.Mail;

/// <summary>A message to be queued.</summary>
/// <param name="Kind">What it tells: a word of lower-case letters and hyphens, such as <c>comment-received</c>; see <see cref="MailKind"/>.</param>
/// <param name="To">Who is told.</param>
/// <param name="Subject">One line of plain text, Vietnamese.</param>
/// <param name="Text">Plain text, Vietnamese; at most <see cref="MailLimits.Text"/> characters.</param>
/// <param name="SubmissionId">The submission it is about, or null.</param>
/// <param name="DocumentId">The content item it is about, or null.</param>
public sealed record MailDraft(string Kind, MailAddress To, string Subject, string Text, string? SubmissionId = null, string? DocumentId = null);

/// <summary>A kind of message as people read it. Whoever queues a kind registers it as a service, so that the office's list can name it.</summary>
/// <param name="Name">The word it is stored under.</param>
/// <param name="Words">What the office calls it, in Vietnamese.</param>
public sealed record MailKind(string Name, string Words);

using System.Net;
using BaNgoi.Cms.Mail;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>What somebody sends.</summary>
public sealed record SubmissionInput
{
    /// <summary>What it is for.</summary>
    public required SubmissionKind Kind { get; init; }

    /// <summary>Address it came from; counted, never stored.</summary>
    public required IPAddress? From { get; init; }

    /// <summary>Content item of the page it is about, or null.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Path of that page, or "".</summary>
    public string Path { get; init; } = "";

    /// <summary>Title of that page, or "".</summary>
    public string Title { get; init; } = "";

    /// <summary>The choice, of a kind that is one.</summary>
    public string Choice { get; init; } = "";

    /// <summary>Words as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Contact as typed.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The form's stamp.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The work the browser did for the form (<see cref="FormWork"/>), or "".</summary>
    public string Work { get; init; } = "";

    /// <summary>What stands in the field that people do not see.</summary>
    public string Trap { get; init; } = "";

    /// <summary>First moment, UTC, at which it is not taken any more; null when there is no end.</summary>
    public DateTime? ClosesUtc { get; init; }

    /// <summary>Rows of a module's own tables that belong to the submission, stored in its transaction; made when it is.</summary>
    public Func<SubmissionRecord, IEnumerable<object>> Details { get; init; } = _ => [];

    /// <summary>Scheme and host of the site as its settings say, for links in the message; "" while they do not, then it has none.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>
    /// The message to whoever sent it, queued in its transaction unless too many go to that address; null for none. It is given the
    /// full address of the page where the owner of the address says whether he sent it, or "".
    /// </summary>
    public Func<SubmissionRecord, string, MailDraft?> ReceiptMail { get; init; } = (_, _) => null;

    /// <summary>What makes these details others than those of the same words sent from the same form, or "".</summary>
    public string DetailsKey { get; init; } = "";

    /// <summary>The submission it adds to, or null.</summary>
    public string? AboutId { get; init; }
}

/// <summary>Which part of a form a problem is about.</summary>
public enum SubmissionField
{
    /// <summary>The form as a whole.</summary>
    Form,

    /// <summary>The words.</summary>
    Text,

    /// <summary>The contact.</summary>
    Contact,
}

/// <summary>Something to mend, in Vietnamese.</summary>
public sealed record SubmissionProblem(SubmissionField Field, string Words);

/// <summary>How sending ended.</summary>
/// <param name="Code">The receipt's code; "" when nothing was stored.</param>
/// <param name="Problems">What to mend.</param>
/// <param name="RetryAfter">How long to wait when too much came from the address; else zero.</param>
public sealed record SubmissionResult(string Code, IReadOnlyList<SubmissionProblem> Problems, TimeSpan RetryAfter)
{
    /// <summary>Whether it came after the end.</summary>
    public bool Late { get; init; }

    /// <summary>Whether it is stored.</summary>
    public bool Stored => Code.Length > 0;
}

namespace BaNgoi.Cms.Rendering;

/// <summary>A form for citizens' words, empty or as it came back.</summary>
public sealed record SubmissionFormModel
{
    /// <summary>Address it is sent to.</summary>
    public required string Action { get; init; }

    /// <summary>Title of the page it is about; "" when it is about none.</summary>
    public required string PageTitle { get; init; }

    /// <summary>Address of that page, or "".</summary>
    public required string PageUrl { get; init; }

    /// <summary>The sealed note that says when the form was given out.</summary>
    public required string Stamp { get; init; }

    /// <summary>The work the browser did for it, or "".</summary>
    public string Work { get; init; } = "";

    /// <summary>Words as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Contact as typed.</summary>
    public string Contact { get; init; } = "";

    /// <summary>What is wrong with the words, or "".</summary>
    public string TextError { get; init; } = "";

    /// <summary>What is wrong with the contact, or "".</summary>
    public string ContactError { get; init; } = "";

    /// <summary>What is wrong with neither, or "".</summary>
    public string FormError { get; init; } = "";

    /// <summary>Whether anything is wrong.</summary>
    public bool HasErrors => TextError.Length + ContactError.Length + FormError.Length > 0;

    /// <summary>Most characters of the words.</summary>
    public required int TextLimit { get; init; }

    /// <summary>Most characters of the contact.</summary>
    public required int ContactLimit { get; init; }
}

/// <summary>The answer given: yes, partly or no, and the page it was about.</summary>
public sealed record UsefulnessModel(string Choice, string PageTitle, string PageUrl);

/// <summary>
/// The look-up of a receipt: what was typed, what is wrong with it ("" before anything was), and most characters of a code.
/// </summary>
public sealed record ReceiptSearchModel(string Typed, string Error, int Limit);

/// <summary>The page where the owner of an address says whether he sent something.</summary>
/// <param name="State">open, old, confirmed or denied.</param>
/// <param name="Said">Whether it was answered just now.</param>
/// <param name="PageTitle">Title of the page it was about, or "".</param>
/// <param name="At">When it was sent, a moment.</param>
/// <param name="AnsweredAt">When it was answered, a moment, or "".</param>
/// <param name="Days">Days in which it can be answered.</param>
/// <param name="Error">What is wrong with the answer, or "".</param>
public sealed record ContactLinkModel(string State, bool Said, string PageTitle, string At, string AnsweredAt, int Days, string Error);

/// <summary>A receipt.</summary>
public sealed record ReceiptModel
{
    /// <summary>Name of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Full address of this receipt.</summary>
    public required string Address { get; init; }

    /// <summary>When it was received, a moment.</summary>
    public required string At { get; init; }

    /// <summary>Title of the page it was about; "" when it was about none.</summary>
    public required string PageTitle { get; init; }

    /// <summary>Address of that page, or "".</summary>
    public required string PageUrl { get; init; }

    /// <summary>The words that were sent.</summary>
    public required string Text { get; init; }

    /// <summary>The contact with most of it hidden; "" when none was left.</summary>
    public required string ContactHint { get; init; }

    /// <summary>Whether no message of receipt went to the address that was left: too many went there, or its owner wants none.</summary>
    public bool MailWithheld { get; init; }

    /// <summary>Whether the owner of the address said that he sent nothing, so that it is deleted.</summary>
    public bool ContactDenied { get; init; }

    /// <summary>new, answered or closed.</summary>
    public required string State { get; init; }

    /// <summary>What the office replied, oldest first.</summary>
    public required IReadOnlyList<ReceiptReplyModel> Replies { get; init; }
}

/// <summary>A reply: answered or closed, when (a moment), and the words.</summary>
public sealed record ReceiptReplyModel(string State, string At, string Text);

using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Public;

/// <summary>The comment form as templates see it, empty, to be checked, or come back with what to mend.</summary>
public sealed record CommentForm
{
    /// <summary>Whether the public and the private version are shown before sending.</summary>
    public bool Checking { get; init; }

    /// <summary>Address it is sent to.</summary>
    public required string Action { get; init; }

    /// <summary>Title of the draft.</summary>
    public required string DraftTitle { get; init; }

    /// <summary>Address of the draft.</summary>
    public required string DraftUrl { get; init; }

    /// <summary>When comments are not taken any more, a moment.</summary>
    public required string ClosesUtc { get; init; }

    /// <summary>The clause commented on; null for the whole draft.</summary>
    public PublicClause? Clause { get; init; }

    /// <summary>Clauses to choose from.</summary>
    public IReadOnlyList<ClauseChoice> Clauses { get; init; } = [];

    /// <summary>The sealed note that says when the form was given out.</summary>
    public required string Stamp { get; init; }

    /// <summary>The work the browser did for the form, or "".</summary>
    public string Work { get; init; } = "";

    /// <summary>Words as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Name as typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the name may be shown.</summary>
    public bool ShowName { get; init; }

    /// <summary>Contact as typed.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Code of the kind of sender.</summary>
    public string SenderKind { get; init; } = SenderKindWords.Code(Decisions.SenderKind.Person);

    /// <summary>The kind of sender in words.</summary>
    public string SenderKindText => SenderKindWords.TryParse(SenderKind, out var kind) ? SenderKindWords.Of(kind) : "";

    /// <summary>Kinds of senders to choose from.</summary>
    public IReadOnlyList<SenderChoice> SenderKinds { get; } = [.. SenderKindWords.All.Select(kind => new SenderChoice(SenderKindWords.Code(kind), SenderKindWords.Of(kind)))];

    /// <summary>What is wrong with the words, or "".</summary>
    public string TextError { get; init; } = "";

    /// <summary>What is wrong with the name, or "".</summary>
    public string NameError { get; init; } = "";

    /// <summary>What is wrong with the contact, or "".</summary>
    public string ContactError { get; init; } = "";

    /// <summary>What is wrong with the form as a whole, or "".</summary>
    public string FormError { get; init; } = "";

    /// <summary>Whether anything is wrong.</summary>
    public bool HasErrors => TextError.Length + NameError.Length + ContactError.Length + FormError.Length > 0;

    /// <summary>Most characters of the words.</summary>
    public int TextLimit { get; init; } = Comments.CommentLimits.LongestText;

    /// <summary>Most characters of the name.</summary>
    public int NameLimit { get; init; } = Comments.CommentLimits.LongestName;

    /// <summary>Most characters of the contact.</summary>
    public int ContactLimit { get; init; } = Cms.Submissions.SubmissionText.MaximumContactLength;
}

/// <summary>A clause to choose.</summary>
public sealed record ClauseChoice(string Id, string Label, int Level, bool Chosen);

/// <summary>A kind of sender to choose.</summary>
public sealed record SenderChoice(string Code, string Words);

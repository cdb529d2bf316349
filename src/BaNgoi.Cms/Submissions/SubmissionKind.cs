namespace BaNgoi.Cms.Submissions;

/// <summary>What a submission is for, and what it therefore holds.</summary>
/// <param name="Name">Name it is stored under.</param>
/// <param name="HasText">Whether it is words, sent by a form with a stamp; else it is one choice.</param>
/// <param name="Choices">The choices it allows; empty when it is words.</param>
public sealed record SubmissionKind(string Name, bool HasText, IReadOnlyList<string> Choices)
{
    /// <summary>Most characters of its words.</summary>
    public int LongestText { get; init; } = SubmissionText.MaximumLength;

    /// <summary>The page was useful.</summary>
    public const string Yes = "yes";

    /// <summary>The page was useful in part.</summary>
    public const string Partly = "partly";

    /// <summary>The page was of no use.</summary>
    public const string No = "no";

    /// <summary>Something on a page is wrong.</summary>
    public static SubmissionKind PageReport { get; } = new("page-report", HasText: true, []);

    /// <summary>Whether a page was useful.</summary>
    public static SubmissionKind PageUsefulness { get; } = new("page-usefulness", HasText: false, [Yes, Partly, No]);

    /// <summary>Why it was not, or only in part.</summary>
    public static SubmissionKind UsefulnessReason { get; } = new("page-usefulness-reason", HasText: true, []);
}

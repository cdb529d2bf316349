namespace BaNgoi.Cms.Submissions.Office;

/// <summary>What citizens say about an item.</summary>
/// <param name="Yes">Times it was called useful.</param>
/// <param name="Partly">Times it was called useful in part.</param>
/// <param name="No">Times it was called of no use.</param>
/// <param name="Open">Words nobody has replied to.</param>
/// <param name="Oldest">The oldest of them.</param>
public sealed record ItemFeedback(int Yes, int Partly, int No, int Open, IReadOnlyList<SubmissionRecord> Oldest)
{
    /// <summary>Most of <see cref="Oldest"/>.</summary>
    public const int Shown = 5;

    /// <summary>Whether there is anything to show.</summary>
    public bool Any => Yes + Partly + No + Open > 0;
}

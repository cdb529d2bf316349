namespace BaNgoi.Consultations.Clauses;

/// <summary>A line that begins a numbered unit.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">As written.</param>
/// <param name="Rest">What follows the label, as Markdown.</param>
/// <param name="IsStrong">Whether the line stands out: a heading, bold as a whole, or in capitals.</param>
/// <param name="IsListItem">Whether Markdown itself takes the number for an item of a list.</param>
/// <param name="IsUnclosed">Whether bold began before the label and does not end on this line.</param>
internal sealed record UnitStart(ClauseKind Kind, string Number, string Rest, bool IsStrong, bool IsListItem = false, bool IsUnclosed = false)
{
    /// <summary>Whether bold or italics open the line.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether the label is one that is also written in sentences ("a." or "1.1"), so that only the order can tell.</summary>
    public bool NeedsOrder { get; init; }
}

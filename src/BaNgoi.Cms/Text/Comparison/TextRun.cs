namespace BaNgoi.Cms.Text.Comparison;

/// <summary>What became of a stretch of text.</summary>
public enum RunKind
{
    /// <summary>In both texts.</summary>
    Same = 0,

    /// <summary>Only in the text before.</summary>
    Removed = 1,

    /// <summary>Only in the text after.</summary>
    Added = 2,

    /// <summary>Stands for a long stretch that is in both and was left out; its text is empty.</summary>
    LeftOut = 3,
}

/// <summary>A stretch of text in a comparison.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The stretch, as it was written.</param>
public sealed record TextRun(RunKind Kind, string Text);

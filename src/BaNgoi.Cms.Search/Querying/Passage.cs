using BaNgoi.Cms.Search.Analysis;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A passage of a text as it is shown, with dots where it was cut.</summary>
internal readonly record struct Passage
{
    private const string Cut = "…";

    /// <summary>The passage between two places of a text.</summary>
    public Passage(NumberedText source, int start, int end)
    {
        Source = source;
        var whole = source.Text;
        var isCut = (Start: start > 0, End: end < whole.Length);
        for (; start < end && char.IsWhiteSpace(whole[start]); start++)
        {
        }

        for (; end > start && char.IsWhiteSpace(whole[end - 1]); end--)
        {
        }

        (Start, End) = (start, end);
        Shift = (isCut.Start ? Cut.Length : 0) - start;
        Text = string.Concat(isCut.Start ? Cut : "", whole.AsSpan(start, end - start), isCut.End ? Cut : "");
    }

    /// <summary>What it was cut out of.</summary>
    public NumberedText Source { get; }

    /// <summary>Its first character there.</summary>
    public int Start { get; }

    /// <summary>Just after its last character there.</summary>
    public int End { get; }

    /// <summary>What is added to a place there to find it in <see cref="Text"/>.</summary>
    public int Shift { get; }

    /// <summary>As it is shown.</summary>
    public string Text { get; }
}

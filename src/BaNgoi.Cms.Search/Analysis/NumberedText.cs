namespace BaNgoi.Cms.Search.Analysis;

/// <summary>A text whose syllables were found and numbered once, to be looked through by many queries.</summary>
internal sealed class NumberedText
{
    private readonly Word[] _words;

    /// <summary>Takes a normalised text apart.</summary>
    public NumberedText(string text)
    {
        Text = text;
        _words = [.. Syllables.Split(text).Select(syllable => new Word(SyllableNumbers.Of(syllable.Folded), SyllableNumbers.Of(syllable.Exact), syllable.Start, syllable.End))];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its syllables in order.</summary>
    public ReadOnlySpan<Word> Words => _words;

    /// <summary>A syllable by its numbers, and where it stands.</summary>
    internal readonly record struct Word(int Folded, int Exact, int Start, int End);
}

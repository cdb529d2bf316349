using BaNgoi.Cms.Search.Analysis;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Marks the words of a text that are looked for, also where they were typed without marks. Plain text in, runs of it out.</summary>
internal sealed class Highlighter(WantedWords wanted)
{
    /// <summary>A whole text in runs; words next to each other are one run.</summary>
    public IReadOnlyList<TextRun> Mark(NumberedText text) => Mark(text.Text, text.Words, 0);

    /// <summary>A passage of a text in runs.</summary>
    public IReadOnlyList<TextRun> Mark(Passage passage) => Mark(passage.Text, passage.Source.WordsWithin(passage.Start, passage.End), passage.Shift);

    private List<TextRun> Mark(string text, ReadOnlySpan<NumberedText.Word> words, int shift)
    {
        var runs = new List<TextRun>();
        var done = 0;
        var (start, end) = (-1, -1);
        foreach (var word in words)
        {
            var isWanted = wanted.Place(word) >= 0;
            if (!isWanted || (start >= 0 && !text.AsSpan(end, word.Start + shift - end).IsWhiteSpace()))
            {
                Close();
            }

            if (isWanted)
            {
                start = start < 0 ? word.Start + shift : start;
                end = word.End + shift;
            }
        }

        Close();
        if (done < text.Length)
        {
            runs.Add(new TextRun(text[done..], false));
        }

        return runs;

        void Close()
        {
            if (start < 0)
            {
                return;
            }

            if (start > done)
            {
                runs.Add(new TextRun(text[done..start], false));
            }

            runs.Add(new TextRun(text[start..end], true));
            done = end;
            (start, end) = (-1, -1);
        }
    }
}

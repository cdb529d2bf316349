using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Marks the words of a text that are looked for, also where they were typed without marks. Plain text in, runs of it out.</summary>
internal sealed class Highlighter(QueryFeatures features)
{
    /// <summary>The text in runs; words next to each other are one run.</summary>
    public IReadOnlyList<TextRun> Mark(string text)
    {
        var clean = VietnameseText.Normalize(text);
        var runs = new List<TextRun>();
        var done = 0;
        var (start, end) = (-1, -1);
        foreach (var syllable in Syllables.Split(clean))
        {
            var isWanted = features.Wants(syllable.Folded, syllable.Exact);
            if (!isWanted || (start >= 0 && !clean.AsSpan(end, syllable.Start - end).IsWhiteSpace()))
            {
                Close();
            }

            if (isWanted)
            {
                start = start < 0 ? syllable.Start : start;
                end = syllable.End;
            }
        }

        Close();
        if (done < clean.Length)
        {
            runs.Add(new TextRun(clean[done..], false));
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
                runs.Add(new TextRun(clean[done..start], false));
            }

            runs.Add(new TextRun(clean[start..end], true));
            done = end;
            (start, end) = (-1, -1);
        }
    }
}

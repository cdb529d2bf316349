namespace BaNgoi.Cms.Text.Comparison;

/// <summary>Shortens a comparison to what changed and a little around it.</summary>
public static class TextRunExcerpt
{
    /// <summary>Leaves the middle out of long stretches that are the same.</summary>
    /// <param name="runs">A comparison.</param>
    /// <param name="around">Characters kept beside a change, at least; whole words are kept.</param>
    public static IReadOnlyList<TextRun> Of(IReadOnlyList<TextRun> runs, int around = 120)
    {
        var shown = new List<TextRun>();
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var (head, tail) = (i > 0 ? Head(run.Text, around) : 0, i < runs.Count - 1 ? Tail(run.Text, around) : run.Text.Length);

            // Leaving out less than what the mark itself takes to read helps nobody.
            if (run.Kind != RunKind.Same || tail - head < around)
            {
                shown.Add(run);
                continue;
            }

            Add(shown, run.Text[..head]);
            shown.Add(new TextRun(RunKind.LeftOut, ""));
            Add(shown, run.Text[tail..]);
        }

        return shown;
    }

    private static void Add(List<TextRun> shown, string text)
    {
        if (text.Length > 0)
        {
            shown.Add(new TextRun(RunKind.Same, text));
        }
    }

    private static int Head(string text, int around)
    {
        var end = Math.Min(around, text.Length);
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int Tail(string text, int around)
    {
        var start = Math.Max(text.Length - around, 0);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}

namespace BaNgoi.Cms.Text.Comparison;

/// <summary>
/// Compares two texts the way people read: first by lines, then by words within the lines that changed. Its cost is bounded:
/// where two passages have next to nothing in common, the one is shown as removed and the other as added.
/// </summary>
public static class WordComparison
{
    private const int MostLineEdits = 2000;
    private const int MostWordEdits = 1200;

    // With less in common, word by word reads like a ransom note.
    private const double LeastInCommon = 0.35;

    /// <summary>The stretches of both texts in reading order. Same and removed ones together are the text before, same and added ones the text after.</summary>
    public static IReadOnlyList<TextRun> Compare(string before, string after)
    {
        if (before == after)
        {
            return before.Length > 0 ? [new TextRun(RunKind.Same, before)] : [];
        }

        var runs = new RunList();
        var (oldLines, newLines) = (TextTokens.Lines(before), TextTokens.Lines(after));
        Walk(oldLines, newLines, SequenceAlignment.Align(oldLines, newLines, MostLineEdits), runs, CompareWords);
        return runs.Runs;
    }

    private static void CompareWords(string before, string after, RunList runs)
    {
        var (oldWords, newWords) = (TextTokens.Words(before), TextTokens.Words(after));
        var pairs = SequenceAlignment.Align(oldWords, newWords, MostWordEdits);
        var common = pairs.Sum(pair => string.IsNullOrWhiteSpace(oldWords[pair.Before]) ? 0 : oldWords[pair.Before].Length);
        if (common < LeastInCommon * Math.Min(before.Length, after.Length))
        {
            Replace(before, after, runs);
        }
        else
        {
            Walk(oldWords, newWords, WithoutLoneSpaces(oldWords, newWords, pairs), runs, Replace);
        }
    }

    private static void Replace(string before, string after, RunList runs)
    {
        runs.Add(RunKind.Removed, before);
        runs.Add(RunKind.Added, after);
    }

    private static void Walk(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<(int Before, int After)> pairs, RunList runs, Action<string, string, RunList> changed)
    {
        var (b, a) = (0, 0);
        foreach (var pair in pairs.Append((Before: before.Count, After: after.Count)))
        {
            var (removed, added) = (Join(before, b, pair.Before), Join(after, a, pair.After));
            if (removed.Length > 0 && added.Length > 0)
            {
                changed(removed, added, runs);
            }
            else
            {
                Replace(removed, added, runs);
            }

            if (pair.Before < before.Count)
            {
                runs.Add(RunKind.Same, before[pair.Before]);
            }

            (b, a) = (pair.Before + 1, pair.After + 1);
        }
    }

    // A blank between two changed words belongs to the change: one phrase for another, not word, blank, word.
    private static IReadOnlyList<(int Before, int After)> WithoutLoneSpaces(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<(int Before, int After)> pairs)
    {
        var kept = new List<(int Before, int After)>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (b, a) = pairs[i];
            var previous = i > 0 ? pairs[i - 1] : (Before: -1, After: -1);
            var next = i + 1 < pairs.Count ? pairs[i + 1] : (Before: before.Count, After: after.Count);
            var lone = previous.Before < b - 1 && previous.After < a - 1 && next.Before > b + 1 && next.After > a + 1;
            if (!lone || !string.IsNullOrWhiteSpace(before[b]))
            {
                kept.Add(pairs[i]);
            }
        }

        return kept;
    }

    private static string Join(IReadOnlyList<string> tokens, int from, int to) => from >= to ? "" : string.Concat(tokens.Skip(from).Take(to - from));

    /// <summary>Runs with equal neighbours made one, removals before additions.</summary>
    private sealed class RunList
    {
        private readonly List<TextRun> _runs = [];

        public IReadOnlyList<TextRun> Runs => _runs;

        public void Add(RunKind kind, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (_runs.Count > 0 && _runs[^1].Kind == kind)
            {
                _runs[^1] = new TextRun(kind, _runs[^1].Text + text);
            }
            else
            {
                _runs.Add(new TextRun(kind, text));
            }
        }
    }
}

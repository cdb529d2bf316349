using BaNgoi.Cms.Text.Comparison;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What became of a value between two versions.</summary>
public enum ValueChange
{
    /// <summary>It has other words.</summary>
    Changed = 0,

    /// <summary>It was not there before.</summary>
    Added = 1,

    /// <summary>It is not there any more.</summary>
    Removed = 2,

    /// <summary>It says the same at another place of its list.</summary>
    Moved = 3,
}

/// <summary>A value that is not the same in two versions.</summary>
/// <param name="Label">Which; where it is now, or was when it is gone.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Runs">Its words, with what was removed and added; of long texts what changed and a little around it.</param>
/// <param name="From">Where it was, when it moved.</param>
public sealed record ComparedValue(string Label, ValueChange Change, IReadOnlyList<TextRun> Runs, string From = "");

/// <summary>
/// What differs between two versions of an item, for people to read. Entries of lists are recognised by their ids: one that
/// moved is the same one at another place, not one removed and another added.
/// </summary>
public static class ContentComparison
{
    /// <summary>The differences, in the order of the later version; what is gone stands at the end.</summary>
    public static IReadOnlyList<ComparedValue> Of(IReadOnlyList<OutlineLine> before, IReadOnlyList<OutlineLine> after)
    {
        var old = before.DistinctBy(line => line.Key).ToDictionary(line => line.Key, StringComparer.Ordinal);
        var now = after.Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        var moved = Moved(before, after);
        var differences = new List<ComparedValue>();
        foreach (var line in after.DistinctBy(line => line.Key))
        {
            var was = old.GetValueOrDefault(line.Key);
            if (was?.Text != line.Text)
            {
                differences.Add(new ComparedValue(line.Label, was is null ? ValueChange.Added : ValueChange.Changed, Runs(was?.Text ?? "", line.Text)));
            }
            else if (moved.Contains(line.Key))
            {
                differences.Add(new ComparedValue(line.Label, ValueChange.Moved, [new TextRun(RunKind.Same, line.Text)], was.Label));
            }
        }

        differences.AddRange(old.Values.Where(line => !now.Contains(line.Key)).Select(line => new ComparedValue(line.Label, ValueChange.Removed, Runs(line.Text, ""))));
        return differences;
    }

    private static IReadOnlyList<TextRun> Runs(string before, string after) => TextRunExcerpt.Of(WordComparison.Compare(before, after));

    // Of the values whose place has another number now, those that are out of order with the rest: when the first entry of
    // ten is removed, nine have new numbers and none of them moved.
    private static HashSet<string> Moved(IReadOnlyList<OutlineLine> before, IReadOnlyList<OutlineLine> after)
    {
        var old = before.Select((line, i) => (line, i)).DistinctBy(entry => entry.line.Key).ToDictionary(entry => entry.line.Key, entry => (entry.line.Label, entry.i), StringComparer.Ordinal);
        var common = after.Where(line => old.ContainsKey(line.Key)).ToList();
        var inOrder = LongestAscending([.. common.Select(line => old[line.Key].i)]);
        return [.. common.Where((line, i) => !inOrder.Contains(i) && old[line.Key].Label != line.Label).Select(line => line.Key)];
    }

    // Positions of a longest ascending subsequence, by patience sorting.
    private static HashSet<int> LongestAscending(IReadOnlyList<int> values)
    {
        var ends = new List<int>();
        var previous = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[ends[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var chosen = new HashSet<int>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = previous[i])
        {
            chosen.Add(i);
        }

        return chosen;
    }
}

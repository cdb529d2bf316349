namespace BaNgoi.Cms.Text.Comparison;

/// <summary>
/// Finds what two sequences have in common, in order: the longest such subsequence, by E. W. Myers, "An O(ND) Difference
/// Algorithm and Its Variations" (1986). The cost grows with the differences, which are bounded here.
/// </summary>
internal static class SequenceAlignment
{
    /// <summary>Pairs of positions that hold the same, ascending in both.</summary>
    /// <param name="before">The one sequence.</param>
    /// <param name="after">The other.</param>
    /// <param name="mostEdits">Most removals and additions looked for. With more, only the common beginning and end are given.</param>
    public static IReadOnlyList<(int Before, int After)> Align(IReadOnlyList<string> before, IReadOnlyList<string> after, int mostEdits)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var (endBefore, endAfter) = (before.Count, after.Count);
        while (endBefore > start && endAfter > start && before[endBefore - 1] == after[endAfter - 1])
        {
            (endBefore, endAfter) = (endBefore - 1, endAfter - 1);
        }

        return
        [
            .. Enumerable.Range(0, start).Select(i => (i, i)),
            .. Middle(before, after, start, endBefore, endAfter, mostEdits),
            .. Enumerable.Range(0, before.Count - endBefore).Select(i => (endBefore + i, endAfter + i)),
        ];
    }

    private static List<(int Before, int After)> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int endBefore, int endAfter, int mostEdits)
    {
        var (n, m) = (endBefore - start, endAfter - start);
        if (n == 0 || m == 0)
        {
            return [];
        }

        // reached[k] is how far into "before" one gets on diagonal k; a copy of each round is kept to find the way back.
        var limit = Math.Min(n + m, mostEdits);
        var reached = new int[(2 * limit) + 3];
        var rounds = new List<int[]>();
        for (var d = 0; d <= limit; d++)
        {
            rounds.Add(reached[(limit + 1 - d)..(limit + 2 + d)]);
            for (var k = -d; k <= d; k += 2)
            {
                var at = limit + 1 + k;
                var x = k == -d || (k != d && reached[at - 1] < reached[at + 1]) ? reached[at + 1] : reached[at - 1] + 1;
                var y = x - k;
                while (x < n && y < m && before[start + x] == after[start + y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                reached[at] = x;
                if (x >= n && y >= m)
                {
                    return WayBack(rounds, d, k, n, m, start);
                }
            }
        }

        return [];
    }

    private static List<(int Before, int After)> WayBack(List<int[]> rounds, int d, int k, int n, int m, int start)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (n, m);
        for (; d > 0; d--)
        {
            // What the round before had reached, on diagonals -d..d.
            var reached = rounds[d];
            int Reached(int diagonal) => reached[diagonal + d];
            var down = k == -d || (k != d && Reached(k - 1) < Reached(k + 1));
            var previous = down ? k + 1 : k - 1;
            var fromX = Reached(previous);
            var (stepX, stepY) = down ? (fromX, fromX - previous + 1) : (fromX + 1, fromX - previous);
            Diagonal(pairs, ref x, ref y, stepX, start);
            (x, y, k) = down ? (stepX, stepY - 1, previous) : (stepX - 1, stepY, previous);
        }

        Diagonal(pairs, ref x, ref y, 0, start);
        pairs.Reverse();
        return pairs;
    }

    private static void Diagonal(List<(int, int)> pairs, ref int x, ref int y, int untilX, int start)
    {
        while (x > untilX && y > 0)
        {
            (x, y) = (x - 1, y - 1);
            pairs.Add((start + x, start + y));
        }
    }
}

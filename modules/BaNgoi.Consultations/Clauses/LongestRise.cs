namespace BaNgoi.Consultations.Clauses;

/// <summary>The longest part of a sequence that rises: what stayed in order when the rest was moved.</summary>
internal static class LongestRise
{
    /// <summary>The values, ascending; by patience sorting, in n log n steps.</summary>
    /// <param name="values">Different values.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> values)
    {
        var tails = new List<int>();
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[tails[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var rise = new List<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            rise.Add(values[i]);
        }

        rise.Reverse();
        return rise;
    }
}

using System.Globalization;

namespace BaNgoi.Cms.Content.Definitions;

/// <summary>Orders positions as Orchard Core writes them: "before", numbers with sub-positions such as "2.10", "after"; absent comes last.</summary>
public sealed class PositionComparer : IComparer<string?>
{
    /// <summary>The one instance.</summary>
    public static PositionComparer Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var left = Key(x);
        var right = Key(y);
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var order = (i < left.Count ? left[i] : 0m).CompareTo(i < right.Count ? right[i] : 0m);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static List<decimal> Key(string? position) =>
        string.IsNullOrWhiteSpace(position)
            ? [decimal.MaxValue]
            : [.. position.Split(['.', ':']).Select(Segment)];

    private static decimal Segment(string segment) => segment switch
    {
        "before" => decimal.MinValue,
        "after" => decimal.MaxValue - 1,
        _ => decimal.TryParse(segment, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0m,
    };
}

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>One value that is not the same any more.</summary>
/// <param name="Label">Which.</param>
/// <param name="Theirs">As it is now, after the other person.</param>
/// <param name="Mine">As the editor has it in the form.</param>
/// <param name="Both">Both changed it: keeping mine writes over theirs.</param>
public sealed record ConflictLine(string Label, string Theirs, string Mine, bool Both);

/// <summary>Two people edited at once: who, when, and what differs.</summary>
/// <param name="By">Who was here in between.</param>
/// <param name="At">When, in the site's time.</param>
/// <param name="Lines">What differs.</param>
public sealed record ConflictView(string By, string At, IReadOnlyList<ConflictLine> Lines)
{
    /// <summary>Compares what the editor opened, what is there now, and what he typed.</summary>
    public static IReadOnlyList<ConflictLine> Compare(IReadOnlyList<OutlineLine> before, IReadOnlyList<OutlineLine> theirs, IReadOnlyList<OutlineLine> mine)
    {
        var (b, t, m) = (ByKey(before), ByKey(theirs), ByKey(mine));
        return
        [
            .. theirs.Concat(mine).DistinctBy(line => line.Key)
                .Select(line => (line.Label, Before: Text(b, line.Key), Theirs: Text(t, line.Key), Mine: Text(m, line.Key)))
                .Where(line => line.Theirs != line.Mine)
                .Select(line => new ConflictLine(line.Label, line.Theirs, line.Mine, line.Theirs != line.Before && line.Mine != line.Before)),
        ];
    }

    private static Dictionary<string, string> ByKey(IEnumerable<OutlineLine> lines) => lines.GroupBy(l => l.Key).ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);

    private static string Text(Dictionary<string, string> lines, string key) => lines.GetValueOrDefault(key, "");
}

using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Cms.Documents;

/// <summary>What stands before a paragraph of a list.</summary>
/// <param name="Number">The number where it is a plain one ("3."), which Markdown writes itself.</param>
/// <param name="Label">Any other label ("a)", "Điều 5.", "1.2."), which stays as words: people refer to it; "" for a bullet.</param>
internal sealed record ListMark(int? Number, string Label);

/// <summary>Counts the lists of a Word file as Word does.</summary>
internal sealed partial class WordNumbering(Numbering? numbering)
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _kinds = (numbering?.Elements<AbstractNum>() ?? [])
        .Where(kind => kind.AbstractNumberId?.Value is not null).GroupBy(kind => kind.AbstractNumberId!.Value).ToDictionary(same => same.Key, same => same.First());

    private readonly Dictionary<int, NumberingInstance> _lists = (numbering?.Elements<NumberingInstance>() ?? [])
        .Where(list => list.NumberID?.Value is not null).GroupBy(list => list.NumberID!.Value).ToDictionary(same => same.Key, same => same.First());

    // Lists of one kind count together; a list that starts anew says so, once for each level.
    private readonly Dictionary<AbstractNum, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _startedAnew = [];

    /// <summary>The mark of the next paragraph of a list; null when the list has none there.</summary>
    public ListMark? Next(int list, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (LevelOf(list, level) is not { } definition || FormatOf(definition) is var format && format == NumberFormatValues.None)
        {
            return null;
        }

        if (format == NumberFormatValues.Bullet)
        {
            return new ListMark(null, "");
        }

        var counts = Count(list, level);
        var text = definition.LevelText?.Val?.Value ?? "";
        return format == NumberFormatValues.Decimal && PlainNumber().IsMatch(text)
            ? new ListMark(counts[level], "")
            : new ListMark(null, Place().Replace(text, place => Written(list, place.Value[1] - '1', counts, allDecimal: definition.IsLegalNumberingStyle is { } legal && (legal.Val?.Value ?? true))));
    }

    private int?[] Count(int list, int level)
    {
        var kind = KindOf(_lists[list]) ?? new AbstractNum();
        var counts = _counts.TryGetValue(kind, out var known) ? known : _counts[kind] = new int?[Levels];
        var startsAnew = OverrideOf(_lists[list], level)?.StartOverrideNumberingValue is not null && _startedAnew.Add((list, level));
        counts[level] = counts[level] is { } count && !startsAnew ? count + 1 : StartOf(list, level);
        for (var below = level + 1; below < Levels; below++)
        {
            counts[below] = Restarts(list, below, level) ? null : counts[below];
        }

        return counts;
    }

    // Articles go on counting over the chapters: 0 is "never"; any other number is the level, from 1, at which or above which one must be met (ECMA-376, 17.9.10).
    private bool Restarts(int list, int level, int met) => LevelOf(list, level)?.LevelRestart?.Val?.Value is not { } from || met < from;

    private string Written(int list, int level, int?[] counts, bool allDecimal)
    {
        var number = counts[level] ?? StartOf(list, level);
        var format = LevelOf(list, level) is { } definition && !allDecimal ? FormatOf(definition) : NumberFormatValues.Decimal;
        return format == NumberFormatValues.LowerLetter ? Letters(number)
            : format == NumberFormatValues.UpperLetter ? Letters(number).ToUpperInvariant()
            : format == NumberFormatValues.UpperRoman ? Roman(number)
            : format == NumberFormatValues.LowerRoman ? Roman(number).ToLowerInvariant()
            : number.ToString(format == NumberFormatValues.DecimalZero ? "00" : "0", CultureInfo.InvariantCulture);
    }

    private Level? LevelOf(int list, int level) =>
        _lists.GetValueOrDefault(list) is { } instance
            ? OverrideOf(instance, level)?.Level ?? KindOf(instance)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level)
            : null;

    // A kind may only name the list style that defines it, which another kind then has as its own name.
    private AbstractNum? KindOf(NumberingInstance instance) =>
        instance.AbstractNumId?.Val?.Value is { } id && _kinds.GetValueOrDefault(id) is { } kind
            ? kind.NumberingStyleLink?.Val?.Value is { } style ? _kinds.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value == style) ?? kind : kind
            : null;

    private int StartOf(int list, int level) =>
        (_lists.GetValueOrDefault(list) is { } instance ? OverrideOf(instance, level)?.StartOverrideNumberingValue?.Val?.Value : null)
        ?? LevelOf(list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static LevelOverride? OverrideOf(NumberingInstance instance, int level) => instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private static NumberFormatValues FormatOf(Level level) => level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;

    // After z come aa, bb … (ECMA-376, 17.18.59).
    private static string Letters(int number) => number < 1 ? "0" : new string((char)('a' + (number - 1) % 26), Math.Min((number - 1) / 26 + 1, Levels));

    private static string Roman(int number)
    {
        (int Value, string Text)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        const int Highest = 3999;
        if (number is < 1 or > Highest)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }

    [GeneratedRegex("^%[1-9][.)]?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}

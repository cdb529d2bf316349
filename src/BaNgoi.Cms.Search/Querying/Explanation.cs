using System.Globalization;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Says in lines why a hit stands where it stands: what was made of the query, stage by stage, then each hit's parts.</summary>
internal static class Explanation
{
    /// <summary>The lines for the first hits.</summary>
    public static IReadOnlyList<string> Of(Look look, int most) => [.. Query(look), .. look.Ranked.Take(most).SelectMany((document, place) => Hit(look, document, place + 1))];

    private static IEnumerable<string> Query(Look look)
    {
        var query = look.Query;
        yield return $"query      {query.Typed.Text}";
        yield return $"marks      {(query.Typed.IsAccented ? "count" : "do not count")}";
        yield return $"searched   {string.Join(' ', query.Syllables.Select(s => s.Degree < 1 ? $"{s.Exact ?? s.Folded}*{Number(s.Degree)}" : s.Exact ?? $"{s.Folded}?"))}";
        if (query.Typed.Identifiers.Count > 0)
        {
            yield return $"codes      {string.Join(", ", query.Typed.Identifiers)}";
        }

        foreach (var saying in query.Sayings)
        {
            yield return $"means      {string.Join(' ', saying.Saying.Syllables.Select(s => s.Exact))} -> {string.Join("; ", saying.Saying.Entry.Meant)}";
        }

        foreach (var (word, phrases) in query.Initials)
        {
            yield return $"initials   {word} -> {string.Join("; ", phrases.Select(phrase => string.Join(' ', phrase)))}";
        }

        if (look.Elsewhere is { } elsewhere)
        {
            yield return $"elsewhere  {elsewhere.Answer}";
        }

        yield return look.IsRefused ? "refused    nothing fits well enough; the hits are shown as near ones" : $"hits       {look.Ranked.Count}{(look.IsBroad ? ", a bare noun: which one?" : "")}";
    }

    private static IEnumerable<string> Hit(Look look, RankedDocument document, int place)
    {
        var names = look.Facts.Names(document.Number);
        yield return $"{place,3}. {Number(document.Score)}  {string.Join(' ', names.Names.FirstOrDefault()?.Syllables.Select(s => s.Exact) ?? [])}";
        yield return $"     {(look.Chosen.Contains(document.Number) ? "chosen by the ward, " : "")}{(document.Identified ? "code typed + " : "")}name {Number(document.Name.Score)} (syllables {Number(document.Name.Syllables)} + pairs {Number(document.Name.Pairs)}, covers {Number(document.Name.Share)} of {(document.Name.Name?.IsTitle == true ? "title" : "keyword")}"
            + $" \"{string.Join(' ', document.Name.Name?.Syllables.Select(s => s.Exact) ?? [])}\", weight {Number(names.Weight)}) + text {Number(document.Body)}";
    }

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Text.Json.Nodes;
using BaNgoi.Procedures.Parsing;

namespace BaNgoi.Procedures.Mapping;

/// <summary>Legal bases. The source has numbers only; title, date and issuer stay empty.</summary>
internal static class LegalBasisMapper
{
    private const string Type = "LegalReference";

    /// <summary>The bag; what does not look like a number goes into <paramref name="defects"/>.</summary>
    public static JsonObject Map(string key, IReadOnlyList<string> texts, List<Defect> defects)
    {
        var numbers = LegalNumbers.Clean(texts);
        var doubtful = numbers.Where(number => !number.LooksRight).Select(Shown).ToList();
        if (doubtful.Count > 0)
        {
            defects.Add(new Defect(DefectKind.LegalBasis, $"Căn cứ pháp lý có số hiệu không đúng dạng: {string.Join(", ", doubtful)}."));
        }

        return Fields.Bag(numbers.Where(number => !IsDouble(number, numbers)).Select((number, i) =>
        {
            var part = new JsonObject();
            part.Text("Number", number.Number);
            return Fields.Item(StableId.Of(key, "legal", $"{i}"), Type, number.Number, part);
        }));
    }

    /// <summary>
    /// "53/2025/TT-BCAT" beside "53/2025/TT-BCA" says nothing more; the defect keeps it. Only letters behind make a
    /// double: digits in front could be another document.
    /// </summary>
    private static bool IsDouble(LegalNumber number, IReadOnlyList<LegalNumber> all) =>
        !number.LooksRight && all.Any(other => other.LooksRight && other.Number == number.Probably && number.Number.StartsWith(other.Number, StringComparison.Ordinal));

    private static string Shown(LegalNumber number) =>
        number.Probably is null ? $"“{number.Number}”" : $"“{number.Number}” (có thể là {number.Probably})";
}

using System.Text.Json.Nodes;
using BaNgoi.Procedures.Parsing;

namespace BaNgoi.Procedures.Mapping;

/// <summary>Legal bases. The source has numbers only; title, date and issuer stay empty.</summary>
internal static class LegalBasisMapper
{
    private const string Type = "LegalReference";

    /// <summary>The bag; what does not look like a number goes into <paramref name="defects"/>.</summary>
    public static JsonObject Map(string key, IReadOnlyList<string> texts, List<string> defects)
    {
        var numbers = LegalNumbers.Clean(texts);
        defects.AddRange(numbers.Select(number => number.Defect).OfType<string>());
        return Fields.Bag(numbers.Select((number, i) =>
        {
            var part = new JsonObject();
            part.Text("Number", number.Number);
            return Fields.Item(StableId.Of(key, "legal", $"{i}"), Type, number.Number, part);
        }));
    }
}

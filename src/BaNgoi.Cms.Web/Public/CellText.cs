using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What a part or field of a public document says, as the plain text of a table's cell.</summary>
internal static class CellText
{
    /// <summary>The text of a field, or of the part's own body and items when the field is "".</summary>
    /// <param name="part">The part, or null.</param>
    /// <param name="field">Name of the field, or "".</param>
    /// <param name="titles">Titles of documents by id, for picked items.</param>
    public static string Of(JsonObject? part, string field, IReadOnlyDictionary<string, string> titles) => part switch
    {
        null => "",
        _ when field.Length > 0 => Field((part["fields"] as JsonObject)?[field] as JsonObject, titles),
        _ => Own(part, titles),
    };

    private static string Own(JsonObject part, IReadOnlyDictionary<string, string> titles) =>
        string.Join('\n', JsonRead.Objects(part, "items").Select(item => Item(item, titles)).Prepend(HtmlText.Plain(JsonRead.Text(part, "html"))).Where(line => line.Length > 0));

    private static string Item(JsonObject item, IReadOnlyDictionary<string, string> titles) =>
        string.Join("; ", (item["parts"] as JsonObject ?? []).Select(p => p.Value).OfType<JsonObject>()
            .SelectMany(part => (part["fields"] as JsonObject ?? []).Select(f => f.Value).OfType<JsonObject>()
                .Select(f => (Label: JsonRead.Text(f, "label"), Text: Field(f, titles))).Where(f => f.Text.Length > 0).Select(f => $"{f.Label}: {f.Text}")
                .Concat(JsonRead.Objects(part, "items").Select(nested => Item(nested, titles)))));

    private static string Field(JsonObject? field, IReadOnlyDictionary<string, string> titles)
    {
        if (field is null)
        {
            return "";
        }

        if (JsonRead.Text(field, "html") is { Length: > 0 } html)
        {
            return HtmlText.Plain(html);
        }

        if (field["values"] is JsonArray)
        {
            return string.Join(", ", JsonRead.Objects(field, "values").Select(v => JsonRead.Text(v, "text")));
        }

        if (field["ids"] is JsonArray)
        {
            return string.Join(", ", JsonRead.Texts(field, "ids").Select(id => titles.GetValueOrDefault(id, "")).Where(title => title.Length > 0));
        }

        if (field["files"] is JsonArray)
        {
            return string.Join(", ", JsonRead.Objects(field, "files").Select(file => JsonRead.Text(file, "path")));
        }

        return JsonRead.Text(field, "text") is { Length: > 0 } text ? text : JsonRead.Text(field, "url");
    }
}

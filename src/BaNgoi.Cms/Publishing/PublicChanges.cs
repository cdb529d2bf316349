using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Publishing;

/// <summary>Says what differs between two public forms of one document, by the names readers know its parts by.</summary>
public static class PublicChanges
{
    private const string Title = "Tên";

    // What a part repeats of its definition, and what only names its pieces, is no content.
    private static readonly string[] NotContent = ["label", "id", "fields", "items", "kind"];

    /// <summary>Labels of what differs, in the order of the later form.</summary>
    public static IReadOnlyList<string> Between(JsonObject before, JsonObject after)
    {
        var changes = new List<string>();
        if (JsonRead.Text(before, "title") != JsonRead.Text(after, "title"))
        {
            changes.Add(Title);
        }

        var (old, now) = (Parts(before), Parts(after));
        foreach (var name in now.Select(p => p.Key).Union(old.Select(p => p.Key)))
        {
            AddPart(changes, old[name] as JsonObject ?? [], now[name] as JsonObject ?? []);
        }

        return [.. changes.Distinct(StringComparer.Ordinal)];
    }

    private static void AddPart(List<string> changes, JsonObject before, JsonObject after)
    {
        var label = Label(before, after);
        if (!Same(Own(before), Own(after)) || !Same(Items(before), Items(after)))
        {
            changes.Add(label);
        }

        var (old, now) = (before["fields"] as JsonObject ?? [], after["fields"] as JsonObject ?? []);
        foreach (var name in now.Select(f => f.Key).Union(old.Select(f => f.Key)))
        {
            var (was, field) = (old[name] as JsonObject ?? [], now[name] as JsonObject ?? []);
            if (!Same(Own(was), Own(field)))
            {
                changes.Add(Label(was, field) is { Length: > 0 } own ? own : label);
            }
        }
    }

    private static JsonObject Parts(JsonObject document) => document["parts"] as JsonObject ?? [];

    private static string Label(JsonObject before, JsonObject after) =>
        JsonRead.Text(after, "label") is { Length: > 0 } label ? label : JsonRead.Text(before, "label");

    private static JsonObject Own(JsonObject json) =>
        new(json.Where(member => !NotContent.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    // Nested items without their ids: an import that numbers them anew changes nothing.
    private static JsonArray Items(JsonObject part) => new([.. JsonRead.Objects(part, "items").Select(Content)]);

    private static JsonNode Content(JsonObject item)
    {
        var copy = (JsonObject)item.DeepClone();
        Strip(copy);
        return copy;
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                json.Remove("id");
                json.Remove("label");
                foreach (var (_, value) in json)
                {
                    Strip(value);
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    Strip(element);
                }

                break;
        }
    }

    private static bool Same(JsonNode before, JsonNode after) => JsonNode.DeepEquals(before, after);
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Finds the ids of the documents that public content refers to.</summary>
internal static class ReferenceIds
{
    private const string PickerKind = "ContentPickerField";

    /// <summary>Each id once.</summary>
    public static HashSet<string> Of(JsonObject content)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Collect(content, ids);
        return ids;
    }

    private static void Collect(JsonNode? node, HashSet<string> ids)
    {
        switch (node)
        {
            case JsonObject json:
                if (JsonRead.Text(json, "kind") == PickerKind)
                {
                    ids.UnionWith(JsonRead.Texts(json, "ids"));
                }

                // Terms live inside their taxonomy.
                if (JsonRead.Text(json, "taxonomyId") is { Length: > 0 } taxonomy)
                {
                    ids.Add(taxonomy);
                }

                if (JsonRead.Text(json, "unitId") is { Length: > 0 } unit)
                {
                    ids.Add(unit);
                }

                foreach (var (_, value) in json)
                {
                    Collect(value, ids);
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    Collect(element, ids);
                }

                break;
        }
    }
}

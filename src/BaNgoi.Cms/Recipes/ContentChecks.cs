using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Recipes;

/// <summary>Strict checks of content items in our own recipes: every part, field and key must be known, and the item publishable.</summary>
internal static class ContentChecks
{
    private static readonly HashSet<string> ItemKeys = new(StringComparer.Ordinal)
    {
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author",
    };

    public static IEnumerable<string> Mistakes(JsonObject json, ContentDefinitions definitions, string place)
    {
        ContentItem? item = null;
        string? malformed = null;
        try
        {
            item = ContentItemJson.Read(json);
        }
        catch (FormatException e)
        {
            malformed = e.Message;
        }

        return item is null
            ? [$"{place}: {malformed}"]
            : ItemMistakes(json, definitions, place).Concat(ContentValidator.Reasons(item, definitions).Select(reason => $"{place}: {reason}"));
    }

    private static IEnumerable<string> ItemMistakes(JsonObject json, ContentDefinitions definitions, string place)
    {
        var typeName = JsonRead.Text(json, "ContentType");
        if (definitions.Type(typeName) is not { } type)
        {
            yield return $"{place}: unknown content type \"{typeName}\"";
            yield break;
        }

        foreach (var (key, value) in json.Where(p => !ItemKeys.Contains(p.Key)))
        {
            // An item says itself which list it is in; the type need not carry the part.
            var typePart = type.Part(key) ?? (key == "ContainedPart" ? new TypePartDefinition(key, key, new SettingsBag([])) : null);
            if (typePart is null || value is not JsonObject part)
            {
                yield return $"{place}: type {typeName} has no part \"{key}\"";
                continue;
            }

            foreach (var mistake in PartMistakes(part, typePart, definitions, $"{place}.{key}"))
            {
                yield return mistake;
            }
        }
    }

    private static IEnumerable<string> PartMistakes(JsonObject part, TypePartDefinition typePart, ContentDefinitions definitions, string place)
    {
        var kind = PartKinds.Find(typePart.PartName);
        var fields = definitions.Part(typePart.PartName)?.Fields ?? [];
        foreach (var (key, value) in part)
        {
            if (fields.FirstOrDefault(f => f.Name == key) is { } field)
            {
                if (value is not JsonObject)
                {
                    yield return $"{place}.{key}: a {field.Kind} is an object";
                }

                var known = FieldKinds.Find(field.Kind)?.Keys ?? [];
                foreach (var unknown in (value as JsonObject ?? []).Select(p => p.Key).Where(k => !known.Contains(k)))
                {
                    yield return $"{place}.{key}: a {field.Kind} has no \"{unknown}\"";
                }
            }
            else if (kind?.Keys.Contains(key) != true)
            {
                yield return $"{place}: unknown key \"{key}\"";
            }
        }

        if (kind?.ItemsKey is { } itemsKey)
        {
            foreach (var mistake in JsonRead.Objects(part, itemsKey).SelectMany((nested, n) => ItemMistakes(nested, definitions, $"{place}.{itemsKey}[{n}]")))
            {
                yield return mistake;
            }
        }
    }
}

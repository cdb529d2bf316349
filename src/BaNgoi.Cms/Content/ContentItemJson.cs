using System.Globalization;
using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Content;

/// <summary>Content items as Orchard Core's files write them.</summary>
public static class ContentItemJson
{
    private static readonly HashSet<string> OwnKeys = new(StringComparer.Ordinal)
    {
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published",
        "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author",
    };

    /// <summary>
    /// Reads an item. Top-level values that are neither known nor objects nor arrays are dropped, as Orchard Core does;
    /// unknown objects are kept. Arrays are kept by Orchard Core too and are kept here beside the parts.
    /// </summary>
    /// <exception cref="FormatException">The id or the type is missing or malformed.</exception>
    public static ContentItem Read(JsonObject json)
    {
        var id = JsonRead.Text(json, "ContentItemId");
        if (!Ids.IsValid(id))
        {
            throw new FormatException(id.Length == 0 ? "\"ContentItemId\" is missing" : $"\"ContentItemId\" is not 1 to 26 letters or digits: {Shorten(id)}");
        }

        var versionId = JsonRead.Text(json, "ContentItemVersionId");
        if (versionId.Length > 0 && !Ids.IsValid(versionId))
        {
            throw new FormatException($"\"ContentItemVersionId\" is not 1 to 26 letters or digits: {Shorten(versionId)}");
        }

        var type = JsonRead.Text(json, "ContentType");
        if (type.Length is 0 or > 255)
        {
            throw new FormatException("\"ContentType\" is missing or longer than 255 characters");
        }

        return ReadNested(json, id, versionId, type);
    }

    /// <summary>Reads an item nested in another: it may lack everything but its type.</summary>
    public static ContentItem ReadNested(JsonObject json) =>
        ReadNested(json, JsonRead.Text(json, "ContentItemId"), JsonRead.Text(json, "ContentItemVersionId"), JsonRead.Text(json, "ContentType"));

    /// <summary>Writes a whole version in the order of keys an export has.</summary>
    public static JsonObject Write(ContentItem item)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentItemVersionId"] = item.ContentItemVersionId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
            ["Latest"] = item.Latest,
            ["Published"] = item.Published,
            ["ModifiedUtc"] = Moment(item.ModifiedUtc),
            ["PublishedUtc"] = Moment(item.PublishedUtc),
            ["CreatedUtc"] = Moment(item.CreatedUtc),
            ["Owner"] = item.Owner,
            ["Author"] = item.Author,
        };
        foreach (var (name, part) in item.Parts)
        {
            json[name] = part?.DeepClone();
        }

        return json;
    }

    /// <summary>A nested item: only the keys nested items have.</summary>
    public static JsonObject WriteNested(ContentItem item)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
        };
        foreach (var (name, part) in item.Parts)
        {
            json[name] = part?.DeepClone();
        }

        return json;
    }

    private static ContentItem ReadNested(JsonObject json, string id, string versionId, string type)
    {
        var item = new ContentItem
        {
            ContentItemId = id,
            ContentItemVersionId = versionId,
            ContentType = type,
            DisplayText = JsonRead.Text(json, "DisplayText"),
            Latest = JsonRead.Bool(json, "Latest") ?? false,
            Published = JsonRead.Bool(json, "Published") ?? false,
            ModifiedUtc = JsonRead.Moment(json, "ModifiedUtc"),
            PublishedUtc = JsonRead.Moment(json, "PublishedUtc"),
            CreatedUtc = JsonRead.Moment(json, "CreatedUtc"),
            Owner = JsonRead.Text(json, "Owner"),
            Author = JsonRead.Text(json, "Author"),
        };
        foreach (var (name, value) in json)
        {
            if (!OwnKeys.Contains(name) && value is (JsonObject or JsonArray))
            {
                item.Parts[name] = value.DeepClone();
            }
        }

        return item;
    }

    /// <summary>A UTC moment as exports write it, up to seven digits of a second.</summary>
    public static string? Moment(DateTime? utc) =>
        utc?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

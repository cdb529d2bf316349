using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Storage;

/// <summary>Between version rows and content items.</summary>
public static class ContentMapping
{
    /// <summary>The version as a content item.</summary>
    public static ContentItem ToItem(this ContentVersionRecord record) => new()
    {
        ContentItemId = record.ItemId,
        ContentItemVersionId = record.VersionId,
        ContentType = record.ContentType,
        DisplayText = record.DisplayText,
        Latest = record.Latest,
        Published = record.Published,
        CreatedUtc = record.CreatedUtc,
        ModifiedUtc = record.ModifiedUtc,
        PublishedUtc = record.PublishedUtc,
        Owner = record.Owner,
        Author = record.Author,
        Parts = JsonNode.Parse(record.Parts)!.AsObject(),
    };

    /// <summary>Parts as they are stored: letters as letters, no needless spaces.</summary>
    public static string Serialize(JsonObject parts) => StoredJson.Write(parts);
}

using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Content;

/// <summary>
/// One version of a content item, with the keys Orchard Core's files have. <see cref="Parts"/> holds the JSON
/// of every part under the part's name on the type, in file order, known to us or not.
/// </summary>
public sealed class ContentItem
{
    /// <summary>Id of the item, the same for all its versions; up to 26 letters or digits.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Id of this version; empty for items nested in another (bag items, terms), which have no versions of their own.</summary>
    public string ContentItemVersionId { get; set; } = "";

    /// <summary>Technical name of the content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>What lists call the item; from the title unless the file says otherwise.</summary>
    public string DisplayText { get; set; } = "";

    /// <summary>Whether this is the newest version.</summary>
    public bool Latest { get; set; }

    /// <summary>Whether this is the version the public sees.</summary>
    public bool Published { get; set; }

    /// <summary>Last change of this version, UTC.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>Publication of this version, UTC.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Creation of the item, UTC.</summary>
    public DateTime? CreatedUtc { get; set; }

    /// <summary>User id of the owner.</summary>
    public string Owner { get; set; } = "";

    /// <summary>User name of the author of this version.</summary>
    public string Author { get; set; } = "";

    /// <summary>Part name on the type → the part's JSON.</summary>
    public JsonObject Parts { get; init; } = [];

    /// <summary>The part's JSON, or null when the item has none of that name.</summary>
    public JsonObject? Part(string name) => Parts[name] as JsonObject;

    /// <summary>The part's JSON, created empty when absent.</summary>
    public JsonObject PartOrNew(string name)
    {
        if (Parts[name] is JsonObject existing)
        {
            return existing;
        }

        var created = new JsonObject();
        Parts[name] = created;
        return created;
    }

    /// <summary>The text under <paramref name="part"/>/<paramref name="key"/> (for example TitlePart/Title), or null.</summary>
    public string? Text(string part, string key) =>
        Part(part)?[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The text of a field: <paramref name="part"/>/<paramref name="field"/>/<paramref name="key"/>, or null.</summary>
    public string? FieldText(string part, string field, string key = "Text") =>
        Part(part)?[field] is JsonObject json && json[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A copy that shares nothing with this one.</summary>
    public ContentItem Clone() => new()
    {
        ContentItemId = ContentItemId,
        ContentItemVersionId = ContentItemVersionId,
        ContentType = ContentType,
        DisplayText = DisplayText,
        Latest = Latest,
        Published = Published,
        ModifiedUtc = ModifiedUtc,
        PublishedUtc = PublishedUtc,
        CreatedUtc = CreatedUtc,
        Owner = Owner,
        Author = Author,
        Parts = (JsonObject)Parts.DeepClone(),
    };
}

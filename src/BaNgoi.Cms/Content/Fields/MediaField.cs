using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>MediaFieldSettings</c>.</summary>
public sealed class MediaFieldSettings : FieldSettings
{
    /// <summary>Several files.</summary>
    public bool Multiple { get; set; } = true;

    /// <summary>Each file has a text (alternative text of an image, name of a document).</summary>
    public bool AllowMediaText { get; set; } = true;

    /// <summary>Each image has a point that must stay visible.</summary>
    public bool AllowAnchors { get; set; }

    /// <summary>File name extensions allowed, with the dot; none means all the site accepts.</summary>
    public IList<string> AllowedExtensions { get; set; } = [];
}

/// <summary>Files of the media library, each with its text.</summary>
public sealed class MediaField : FieldKind<MediaFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "MediaField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Paths", "MediaTexts", "Anchors", "AttachedFileNames"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Texts(value, "Paths").Count == 0;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) => JsonRead.Texts(value, "MediaTexts");

    /// <inheritdoc />
    public override IEnumerable<string> Media(JsonObject? value) => JsonRead.Texts(value, "Paths");

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["files"] = new JsonArray([.. Files(value).Select(file => new JsonObject
        {
            ["path"] = file.Path,
            ["url"] = MediaUrl.Public(file.Path),
            ["text"] = file.Text,
            ["name"] = file.Path[(file.Path.LastIndexOf('/') + 1)..],
        })]);

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        foreach (var (path, text) in Files(value))
        {
            // WCAG 2.2, 1.1.1: an image without alternative text does not exist for a screen reader.
            if (MediaTypes.IsImage(path) && string.IsNullOrWhiteSpace(text))
            {
                yield return $"hình “{path}” chưa có lời mô tả cho người không nhìn thấy";
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Files(JsonObject? value)
    {
        // Not JsonRead.Texts: an empty text keeps its place beside its path.
        var texts = value?["MediaTexts"] as JsonArray;
        return JsonRead.Texts(value, "Paths").Select((path, i) =>
            (path, texts is not null && i < texts.Count && texts[i] is JsonValue text && text.TryGetValue<string>(out var shown) ? shown : ""));
    }
}

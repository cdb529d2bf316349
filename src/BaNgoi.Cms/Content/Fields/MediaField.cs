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

    // Texts stand beside their paths, so that what cannot be read must keep its place in both lists.
    private static IEnumerable<(string Path, string Text)> Files(JsonObject? value)
    {
        var texts = value?["MediaTexts"] as JsonArray;
        return (value?["Paths"] as JsonArray ?? []).Select((path, i) => (TextOf(path), i < texts?.Count ? TextOf(texts[i]) : "")).Where(file => IsBelowLibrary(file.Item1));
    }

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    // A browser resolves such segments and would ask for an address outside the library.
    private static bool IsBelowLibrary(string path) => path.Length > 0 && path.Split('/').All(segment => segment is not ("." or ".."));
}

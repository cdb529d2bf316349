using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>ContentPickerFieldSettings</c>.</summary>
public sealed class ContentPickerFieldSettings : FieldSettings
{
    /// <summary>Several items may be picked.</summary>
    public bool Multiple { get; set; }

    /// <summary>Items of every type may be picked.</summary>
    public bool DisplayAllContentTypes { get; set; }

    /// <summary>Types of which items may be picked.</summary>
    public IList<string> DisplayedContentTypes { get; set; } = [];

    /// <summary>Stereotypes of which items may be picked.</summary>
    public IList<string> DisplayedStereotypes { get; set; } = [];

    /// <summary>Example in the empty editor.</summary>
    public string Placeholder { get; set; } = "";

    /// <summary>How titles are shown in the editor.</summary>
    public string TitlePattern { get; set; } = "";
}

/// <summary>
/// References to other items. The public record holds ids only and the page looks them up when it is shown, so that
/// a document need not be written again because another one changed, and an unpublished one is never named.
/// </summary>
public sealed class ContentPickerField : FieldKind<ContentPickerFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "ContentPickerField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["ContentItemIds"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Texts(value, "ContentItemIds").Count == 0;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) => [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["ids"] = new JsonArray([.. JsonRead.Texts(value, "ContentItemIds").Select(id => JsonValue.Create(id))]);

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        if (!SettingsOf(field).Multiple && JsonRead.Texts(value, "ContentItemIds").Count > 1)
        {
            yield return "chỉ được chọn một mục";
        }
    }
}

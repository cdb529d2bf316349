using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>LinkFieldSettings</c>.</summary>
public sealed class LinkFieldSettings : FieldSettings
{
    /// <summary>Help for the text.</summary>
    public string HintLinkText { get; set; } = "";

    /// <summary>Optional, Required, Static or Url.</summary>
    public string LinkTextMode { get; set; } = "";

    /// <summary>Example address.</summary>
    public string UrlPlaceholder { get; set; } = "";

    /// <summary>Example text.</summary>
    public string TextPlaceholder { get; set; } = "";

    /// <summary>Initial address.</summary>
    public string DefaultUrl { get; set; } = "";

    /// <summary>Initial text.</summary>
    public string DefaultText { get; set; } = "";

    /// <summary>Initial target.</summary>
    public string DefaultTarget { get; set; } = "";
}

/// <summary>A link. Only web, mail and telephone addresses and addresses within the site reach the public.</summary>
public sealed class LinkField : FieldKind<LinkFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "LinkField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Url", "Text", "Target"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => string.IsNullOrWhiteSpace(JsonRead.Text(value, "Url"));

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        JsonRead.Text(value, "Text") is { Length: > 0 } text ? [text] : [];

    /// <inheritdoc />
    public override IEnumerable<(string Url, string Words)> Links(JsonObject? value) =>
        SafeUrl.OrEmpty(JsonRead.Text(value, "Url")) is { Length: > 0 } url ? [(url, JsonRead.Text(value, "Text"))] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var url = SafeUrl.OrEmpty(JsonRead.Text(value, "Url"));
        json["url"] = url;
        json["text"] = JsonRead.Text(value, "Text") is { Length: > 0 } text ? text : url;
    }

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        if (SafeUrl.OrEmpty(JsonRead.Text(value, "Url")).Length == 0)
        {
            yield return "địa chỉ phải bắt đầu bằng https://, http://, mailto:, tel: hoặc dấu gạch chéo (/)";
        }
    }
}

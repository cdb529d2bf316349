using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>HtmlFieldSettings</c>. Both flags are accepted and have no effect: content is always sanitised and never run.</summary>
public sealed class HtmlFieldSettings : FieldSettings
{
    /// <summary>Accepted for compatibility.</summary>
    public bool SanitizeHtml { get; set; } = true;

    /// <summary>Accepted for compatibility.</summary>
    public bool RenderLiquid { get; set; }
}

/// <summary>HTML, always sanitised.</summary>
public sealed class HtmlField : FieldKind<HtmlFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "HtmlField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Html"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => string.IsNullOrWhiteSpace(JsonRead.Text(value, "Html"));

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        IsEmpty(value) ? [] : [HtmlText.Plain(Html(value, context))];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["html"] = IsEmpty(value) ? "" : Html(value, context);

    private static string Html(JsonObject? value, ProjectionContext context) => HtmlCleaner.Clean(JsonRead.Text(value, "Html"));
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>MarkdownFieldSettings</c>. Both flags are accepted and have no effect: content is always sanitised and never run.</summary>
public sealed class MarkdownFieldSettings : FieldSettings
{
    /// <summary>Accepted for compatibility.</summary>
    public bool SanitizeHtml { get; set; } = true;

    /// <summary>Accepted for compatibility.</summary>
    public bool RenderLiquid { get; set; }
}

/// <summary>Markdown.</summary>
public sealed class MarkdownField : FieldKind<MarkdownFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "MarkdownField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Markdown"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => string.IsNullOrWhiteSpace(JsonRead.Text(value, "Markdown"));

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        IsEmpty(value) ? [] : [HtmlText.Plain(Html(value, context))];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["html"] = IsEmpty(value) ? "" : Html(value, context);

    private static string Html(JsonObject? value, ProjectionContext context) => MarkdownRenderer.ToHtml(JsonRead.Text(value, "Markdown"));
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's <c>HtmlBodyPartSettings</c>. Both flags are accepted and have no effect: content is always sanitised and never run.</summary>
public sealed class HtmlBodyPartSettings
{
    /// <summary>Accepted for compatibility.</summary>
    public bool SanitizeHtml { get; set; } = true;

    /// <summary>Accepted for compatibility.</summary>
    public bool RenderLiquid { get; set; }
}

/// <summary>A body in HTML, always sanitised.</summary>
public sealed class HtmlBodyPart : PartKind
{
    /// <inheritdoc />
    public override string Name => "HtmlBodyPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Html"];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [typeof(HtmlBodyPartSettings)];

    /// <inheritdoc />
    public override void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context) =>
        json["html"] = Html(part, context);

    /// <inheritdoc />
    public override string BodyText(JsonObject? part, ProjectionContext context) => HtmlText.Plain(Html(part, context));

    /// <inheritdoc />
    public override string Html(JsonObject? part, ProjectionContext context) =>
        JsonRead.Text(part, "Html") is { Length: > 0 } source ? HtmlCleaner.Clean(source) : "";
}

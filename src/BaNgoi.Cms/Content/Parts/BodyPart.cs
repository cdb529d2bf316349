using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's settings of a body. Both flags are accepted and have no effect: content is always sanitised and never run.</summary>
public abstract class BodyPartSettings
{
    /// <summary>Accepted for compatibility.</summary>
    public bool SanitizeHtml { get; set; } = true;

    /// <summary>Accepted for compatibility.</summary>
    public bool RenderLiquid { get; set; }
}

/// <summary>Orchard Core's <c>HtmlBodyPartSettings</c>.</summary>
public sealed class HtmlBodyPartSettings : BodyPartSettings;

/// <summary>Orchard Core's <c>MarkdownBodyPartSettings</c>.</summary>
public sealed class MarkdownBodyPartSettings : BodyPartSettings;

/// <summary>The body of an item, in HTML or in Markdown.</summary>
/// <param name="name">The part's name.</param>
/// <param name="key">The key of its source text.</param>
/// <param name="settings">Its settings class.</param>
/// <param name="toHtml">Makes clean HTML of the source text.</param>
/// <param name="toSourceHtml">Makes HTML of the source text and leaves in it what cleaning takes out.</param>
public sealed class BodyPart(string name, string key, Type settings, Func<string, string> toHtml, Func<string, string> toSourceHtml) : PartKind
{
    /// <inheritdoc />
    public override string Name { get; } = name;

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = [key];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [settings];

    /// <inheritdoc />
    public override void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context) =>
        json["html"] = Html(part);

    /// <inheritdoc />
    public override string SourceHtml(JsonObject? part) => toSourceHtml(JsonRead.Text(part, key));

    /// <inheritdoc />
    public override string BodyText(JsonObject? part) => HtmlText.Plain(Html(part));

    private string Html(JsonObject? part) => JsonRead.Text(part, key) is { Length: > 0 } source ? toHtml(source) : "";
}

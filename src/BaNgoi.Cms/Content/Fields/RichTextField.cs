using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's settings of a rich text. Both flags are accepted and have no effect: content is always sanitised and never run.</summary>
public abstract class RichTextFieldSettings : FieldSettings
{
    /// <summary>Accepted for compatibility.</summary>
    public bool SanitizeHtml { get; set; } = true;

    /// <summary>Accepted for compatibility.</summary>
    public bool RenderLiquid { get; set; }
}

/// <summary>Orchard Core's <c>HtmlFieldSettings</c>.</summary>
public sealed class HtmlFieldSettings : RichTextFieldSettings;

/// <summary>Orchard Core's <c>MarkdownFieldSettings</c>.</summary>
public sealed class MarkdownFieldSettings : RichTextFieldSettings;

/// <summary>Text with structure, in HTML or in Markdown.</summary>
/// <param name="name">The kind's name.</param>
/// <param name="key">The key of its source text.</param>
/// <param name="toHtml">Makes clean HTML of the source text.</param>
/// <param name="toSourceHtml">Makes HTML of the source text and leaves in it what cleaning takes out.</param>
public sealed class RichTextField<TSettings>(string name, string key, Func<string, string> toHtml, Func<string, string> toSourceHtml) : FieldKind<TSettings>
    where TSettings : RichTextFieldSettings, new()
{
    /// <inheritdoc />
    public override string Name { get; } = name;

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = [key];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => string.IsNullOrWhiteSpace(JsonRead.Text(value, key));

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        IsEmpty(value) ? [] : [HtmlText.Plain(toHtml(JsonRead.Text(value, key)))];

    /// <inheritdoc />
    public override string SourceHtml(JsonObject? value) => toSourceHtml(JsonRead.Text(value, key));

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["html"] = IsEmpty(value) ? "" : toHtml(JsonRead.Text(value, key));
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's <c>TitlePartSettings</c>.</summary>
public sealed class TitlePartSettings
{
    /// <summary>Who makes the title.</summary>
    public TitlePartOptions Options { get; set; }

    /// <summary>Liquid pattern of generated titles.</summary>
    public string Pattern { get; set; } = "";

    /// <summary>Accepted for compatibility.</summary>
    public bool RenderTitle { get; set; } = true;

    /// <summary>Example in the empty editor.</summary>
    public string Placeholder { get; set; } = "";
}

/// <summary>Orchard Core's choices for a title.</summary>
public enum TitlePartOptions
{
    /// <summary>Editors may leave it empty.</summary>
    Editable = 0,

    /// <summary>Made from the pattern and shown.</summary>
    GeneratedDisabled = 1,

    /// <summary>Made from the pattern and hidden.</summary>
    GeneratedHidden = 2,

    /// <summary>Editors must give one.</summary>
    EditableRequired = 3,
}

/// <summary>The title.</summary>
public sealed class TitlePart : PartKind
{
    /// <summary>Lists and browser tabs stop being readable far earlier; official titles run to more than 900 characters.</summary>
    public const int MaximumLength = 2000;

    /// <inheritdoc />
    public override string Name => "TitlePart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Title"];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [typeof(TitlePartSettings)];

    /// <inheritdoc />
    public override IEnumerable<string> Validate(TypePartDefinition definition, JsonObject? part)
    {
        var title = JsonRead.Text(part, "Title");
        if (string.IsNullOrWhiteSpace(title) && definition.Settings.Get<TitlePartSettings>().Options == TitlePartOptions.EditableRequired)
        {
            yield return "chưa có tiêu đề";
        }

        if (title.Length > MaximumLength)
        {
            yield return $"tiêu đề dài quá {MaximumLength} ký tự";
        }
    }

    /// <inheritdoc />
    public override void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context) =>
        json["title"] = JsonRead.Text(part, "Title");
}

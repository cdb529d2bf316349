using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's <c>AliasPartSettings</c>.</summary>
public sealed class AliasPartSettings
{
    /// <summary>Liquid pattern of generated aliases.</summary>
    public string Pattern { get; set; } = "{{ Model.ContentItem | display_text | slugify }}";

    /// <summary>Editable or GeneratedDisabled.</summary>
    public string Options { get; set; } = "";
}

/// <summary>A name under which templates find the item.</summary>
public sealed class AliasPart : PartKind
{
    /// <summary>Orchard Core's limit.</summary>
    public const int MaximumLength = 735;

    /// <inheritdoc />
    public override string Name => "AliasPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Alias"];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [typeof(AliasPartSettings)];

    /// <summary>The alias of an item, or null.</summary>
    public static string? AliasOf(ContentItem item) => item.Text("AliasPart", "Alias") is { Length: > 0 } alias ? alias : null;

    /// <inheritdoc />
    public override IEnumerable<string> Validate(TypePartDefinition definition, JsonObject? part)
    {
        if (JsonRead.Text(part, "Alias").Length > MaximumLength)
        {
            yield return $"bí danh dài quá {MaximumLength} ký tự";
        }
    }
}

using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Content.Definitions;

/// <summary>
/// All content types and parts of the site: data, from recipes. Immutable; a recipe step makes a new one.
/// Names are compared without regard to case, as Orchard Core does.
/// </summary>
public sealed class ContentDefinitions
{
    /// <summary>No definitions at all.</summary>
    public static ContentDefinitions Empty { get; } = new([], [], []);

    private readonly Dictionary<string, TypeDefinition> _types;
    private readonly Dictionary<string, PartDefinition> _parts;

    internal ContentDefinitions(IEnumerable<TypeDefinition> types, IEnumerable<PartDefinition> parts, IEnumerable<DefinitionTrace> traces)
    {
        _types = types.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        _parts = parts.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        Traces = [.. traces];
    }

    /// <summary>Types in order of definition.</summary>
    public IReadOnlyCollection<TypeDefinition> Types => _types.Values;

    /// <summary>Parts in order of definition.</summary>
    public IReadOnlyCollection<PartDefinition> Parts => _parts.Values;

    /// <summary>What was replaced or deleted since setup; an export repeats it, so that another site ends up alike.</summary>
    public IReadOnlyList<DefinitionTrace> Traces { get; }

    /// <summary>The type of that name, or null.</summary>
    public TypeDefinition? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The part of that name, or null.</summary>
    public PartDefinition? Part(string name) => _parts.GetValueOrDefault(name);
}

/// <summary>A content type: parts in order.</summary>
/// <param name="Name">Technical name.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="Settings">Type settings.</param>
/// <param name="Parts">Attached parts as written.</param>
public sealed record TypeDefinition(string Name, string DisplayName, SettingsBag Settings, IReadOnlyList<TypePartDefinition> Parts)
{
    /// <summary>Attached parts in the order of their positions.</summary>
    public IReadOnlyList<TypePartDefinition> OrderedParts { get; } =
        [.. Parts.OrderBy(p => p.Settings.Get<ContentTypePartSettings>().Position, PositionComparer.Instance)];

    /// <summary>The part attached under that name, or null.</summary>
    public TypePartDefinition? Part(string name) => Parts.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a part of that kind is attached under any name.</summary>
    public bool Has(string partName) => Parts.Any(p => string.Equals(p.PartName, partName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A part attached to a type.</summary>
/// <param name="PartName">The part's kind.</param>
/// <param name="Name">Its name on the type: the JSON key in items. Differs from the kind only for named parts.</param>
/// <param name="Settings">Settings of the attachment.</param>
public sealed record TypePartDefinition(string PartName, string Name, SettingsBag Settings)
{
    /// <summary>Heading for people: the display name, else the technical one.</summary>
    public string Label => Settings.Get<ContentTypePartSettings>().DisplayName is { Length: > 0 } name ? name : Name;

    /// <summary>Whether editors may not change the part because it is imported from an official source.</summary>
    public bool Imported => Settings.Get<ImportedPartSettings>().Imported;
}

/// <summary>A part: fields in order.</summary>
/// <param name="Name">Technical name.</param>
/// <param name="Settings">Part settings.</param>
/// <param name="Fields">Fields as written.</param>
public sealed record PartDefinition(string Name, SettingsBag Settings, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Fields in the order of their positions.</summary>
    public IReadOnlyList<FieldDefinition> OrderedFields { get; } =
        [.. Fields.OrderBy(f => f.Settings.Get<ContentPartFieldSettings>().Position, PositionComparer.Instance)];
}

/// <summary>A field of a part.</summary>
/// <param name="Kind">The field's type, for example TextField (<c>FieldName</c> in recipes).</param>
/// <param name="Name">Its name: the JSON key in items.</param>
/// <param name="Settings">Field settings.</param>
public sealed record FieldDefinition(string Kind, string Name, SettingsBag Settings)
{
    /// <summary>Label for people: the display name, else the technical one.</summary>
    public string Label => Settings.Get<ContentPartFieldSettings>().DisplayName is { Length: > 0 } name ? name : Name;
}

/// <summary>A definition that a recipe replaced or deleted.</summary>
/// <param name="Target">"type" or "part".</param>
/// <param name="Name">Technical name.</param>
/// <param name="Deleted">True when deleted, false when replaced.</param>
public sealed record DefinitionTrace(string Target, string Name, bool Deleted);

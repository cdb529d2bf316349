using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>
/// What one kind of part (TitlePart, BagPart …) can do beyond holding fields. The JSON keys are Orchard Core's.
/// </summary>
public abstract class PartKind
{
    /// <summary>The kind's name as recipes write it.</summary>
    public abstract string Name { get; }

    /// <summary>The keys the part's JSON may have besides its fields.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Settings classes of the part on a type.</summary>
    public virtual IReadOnlyList<Type> SettingsTypes => [];

    /// <summary>The key under which the part holds nested items, or null.</summary>
    public virtual string? ItemsKey => null;

    /// <summary>Reasons why an item with this part may not be published, in Vietnamese.</summary>
    public virtual IEnumerable<string> Validate(TypePartDefinition definition, JsonObject? part) => [];

    /// <summary>Writes what the public may see of the part.</summary>
    public virtual void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context)
    {
    }

    /// <summary>The part's HTML as it was written, not cleaned: to be checked before publishing, never to be shown.</summary>
    public virtual string SourceHtml(JsonObject? part) => "";

    /// <summary>Addresses the part leads to, with the words of the link.</summary>
    public virtual IEnumerable<(string Url, string Words)> Links(JsonObject? part) => [];

    /// <summary>Plain text of the part, for search.</summary>
    public virtual string BodyText(JsonObject? part) => "";
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's <c>ListPartSettings</c>.</summary>
public sealed class ListPartSettings
{
    /// <summary>Items on one page of the list.</summary>
    public int PageSize { get; set; } = 10;

    /// <summary>Types of which items may be in the list.</summary>
    public IList<string> ContainedContentTypes { get; set; } = [];

    /// <summary>Editors order the items; else they are sorted by title.</summary>
    public bool EnableOrdering { get; set; }

    /// <summary>Accepted for compatibility.</summary>
    public bool ShowHeader { get; set; }

    /// <summary>Accepted for compatibility.</summary>
    public bool ShowFullPager { get; set; }
}

/// <summary>How this site shows a list (ours; Orchard Core ignores it).</summary>
public sealed class ListViewSettings
{
    /// <summary>Facets by which readers can narrow the list, in order.</summary>
    public IList<ListFacetSettings> Facets { get; set; } = [];
}

/// <summary>A facet of a list.</summary>
/// <param name="Name">Name of the field whose values it has (a field with the search role Facet).</param>
/// <param name="Label">What readers call it.</param>
public sealed record ListFacetSettings(string Name, string Label);

/// <summary>Makes an item a list: others say with <see cref="ContainedPart"/> that they belong to it.</summary>
public sealed class ListPart : PartKind
{
    private const int LargestPage = 200;

    /// <inheritdoc />
    public override string Name => "ListPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = [];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [typeof(ListPartSettings), typeof(ListViewSettings)];

    /// <inheritdoc />
    public override void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context)
    {
        var settings = definition.Settings.Get<ListPartSettings>();
        json["pageSize"] = Math.Clamp(settings.PageSize, 1, LargestPage);
        json["ordered"] = settings.EnableOrdering;
        json["facets"] = new JsonArray([.. definition.Settings.Get<ListViewSettings>().Facets.Select(f => new JsonObject { ["name"] = f.Name, ["label"] = f.Label })]);
    }
}

/// <summary>Says which list an item belongs to.</summary>
public sealed class ContainedPart : PartKind
{
    /// <inheritdoc />
    public override string Name => "ContainedPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["ListContentItemId", "ListContentType", "Order"];

    /// <summary>The list an item belongs to, or null.</summary>
    public static string? ListOf(ContentItem item) => item.Text("ContainedPart", "ListContentItemId") is { Length: > 0 } id ? id : null;

    /// <summary>The item's place in its list; 0 for all where the list is sorted by title.</summary>
    public static int OrderOf(ContentItem item, ContentDefinitions definitions) =>
        ListSettings(item, definitions)?.Get<ListPartSettings>().EnableOrdering == true
        && JsonRead.Number(item.Part("ContainedPart"), "Order") is { } order and >= int.MinValue and <= int.MaxValue
            ? (int)order
            : 0;

    private static SettingsBag? ListSettings(ContentItem item, ContentDefinitions definitions) =>
        definitions.Type(item.Text("ContainedPart", "ListContentType") ?? "")?.Part("ListPart")?.Settings;
}

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's <c>BagPartSettings</c>.</summary>
public sealed class BagPartSettings
{
    /// <summary>Types of which items may be added.</summary>
    public IList<string> ContainedContentTypes { get; set; } = [];

    /// <summary>Stereotypes of which items may be added.</summary>
    public IList<string> ContainedStereotypes { get; set; } = [];

    /// <summary>Display mode of nested items.</summary>
    public string DisplayType { get; set; } = "";
}

/// <summary>Orchard Core's <c>FlowPartSettings</c>.</summary>
public sealed class FlowPartSettings
{
    /// <summary>Types of which items may be added.</summary>
    public IList<string> ContainedContentTypes { get; set; } = [];

    /// <summary>Accepted for compatibility.</summary>
    public bool CollapseContainedItems { get; set; }
}

/// <summary>A part that holds whole items in it: bag, flow, menu, taxonomy.</summary>
/// <param name="name">The part's name.</param>
/// <param name="itemsKey">The key of its items.</param>
public sealed class ContainerPart(string name, string itemsKey) : PartKind
{
    /// <inheritdoc />
    public override string Name { get; } = name;

    /// <inheritdoc />
    public override string ItemsKey { get; } = itemsKey;

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = [itemsKey, "TermContentType"];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [typeof(BagPartSettings), typeof(FlowPartSettings)];
}

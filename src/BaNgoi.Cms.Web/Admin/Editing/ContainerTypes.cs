using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Which types of items a container takes.</summary>
public static class ContainerTypes
{
    private const string Widget = "Widget";
    private const string MenuItem = "MenuItem";

    /// <summary>The types, in the order of the definition that names them.</summary>
    /// <param name="definitions">All types.</param>
    /// <param name="container">The container on its type.</param>
    /// <param name="termType">For taxonomies: the type of terms.</param>
    public static IReadOnlyList<TypeDefinition> Of(ContentDefinitions definitions, TypePartDefinition container, string termType) => container.PartName switch
    {
        "BagPart" => Of(definitions, container.Settings.Get<BagPartSettings>().ContainedContentTypes, container.Settings.Get<BagPartSettings>().ContainedStereotypes),
        "FlowPart" => container.Settings.Get<FlowPartSettings>().ContainedContentTypes is { Count: > 0 } named ? Of(definitions, named, []) : Of(definitions, [], [Widget]),
        "MenuItemsListPart" => Of(definitions, [], [MenuItem]),
        "TaxonomyPart" => Of(definitions, [termType], []),
        _ => [],
    };

    private static List<TypeDefinition> Of(ContentDefinitions definitions, IEnumerable<string> names, ICollection<string> stereotypes) =>
    [
        .. names.Select(definitions.Type).OfType<TypeDefinition>()
            .Concat(definitions.Types.Where(t => stereotypes.Contains(t.Settings.Get<ContentTypeSettings>().Stereotype)))
            .DistinctBy(t => t.Name),
    ];
}

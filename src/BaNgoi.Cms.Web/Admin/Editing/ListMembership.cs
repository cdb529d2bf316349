using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Membership in lists: given by the lists' types, not by the item's own, as in Orchard Core.</summary>
public static class ListMembership
{
    private static readonly TypePartDefinition Contained = new("ContainedPart", "ContainedPart", new SettingsBag([]));

    /// <summary>Types of lists that take items of the type.</summary>
    public static IEnumerable<TypeDefinition> ListsFor(ContentDefinitions definitions, string type) => definitions.Types.Where(list =>
        list.Part("ListPart")?.Settings.Get<ListPartSettings>().ContainedContentTypes.Contains(type, StringComparer.OrdinalIgnoreCase) == true);

    /// <summary>The parts a form shows: those of the type, and the list it is in when there are lists for it.</summary>
    public static IEnumerable<TypePartDefinition> PartsOf(ContentDefinitions definitions, TypeDefinition type) =>
        type.Part("ContainedPart") is null && ListsFor(definitions, type.Name).Any() ? type.OrderedParts.Append(Contained) : type.OrderedParts;
}

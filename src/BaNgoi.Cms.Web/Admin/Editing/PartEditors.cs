using BaNgoi.Cms.Web.Admin.Editing.Parts;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>The editors of parts that hold more than fields. Scheduling and withdrawal have pages of their own.</summary>
public static class PartEditors
{
    private static readonly Dictionary<string, PartEditor> ByName = new PartEditor[]
    {
        new TitlePartEditor(), new AutoroutePartEditor(), new AliasPartEditor(), new HtmlBodyPartEditor(), new MarkdownBodyPartEditor(),
        new LinkMenuItemPartEditor(), new ResponsibleUnitPartEditor(), new ContainedPartEditor(), new TaxonomyPartEditor(),
    }.ToDictionary(editor => editor.PartName, StringComparer.OrdinalIgnoreCase);

    /// <summary>The editor of a part, or null.</summary>
    public static PartEditor? Find(string partName) => ByName.GetValueOrDefault(partName);
}

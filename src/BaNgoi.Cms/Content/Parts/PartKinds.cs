using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>The kinds of parts the site knows. Parts of other kinds hold fields only, or are kept unseen.</summary>
public static class PartKinds
{
    private static readonly Dictionary<string, PartKind> ByName = new PartKind[]
    {
        new TitlePart(), new AutoroutePart(), new AliasPart(),
        new BodyPart("HtmlBodyPart", "Html", typeof(HtmlBodyPartSettings), HtmlCleaner.Clean, html => html),
        new BodyPart("MarkdownBodyPart", "Markdown", typeof(MarkdownBodyPartSettings), MarkdownRenderer.ToHtml, MarkdownRenderer.ToSourceHtml),
        new ContainerPart("BagPart", "ContentItems"), new ContainerPart("FlowPart", "Widgets"),
        new ContainerPart("MenuItemsListPart", "MenuItems"), new ContainerPart("TaxonomyPart", "Terms"),
        new ListPart(), new ContainedPart(), new TermPart(), new PublishLaterPart(), new ResponsibleUnitPart(),
        new MenuPart(), new LinkMenuItemPart(),
    }.ToDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All kinds.</summary>
    public static IReadOnlyCollection<PartKind> All => ByName.Values;

    /// <summary>The kind of that name, or null.</summary>
    public static PartKind? Find(string partName) => ByName.GetValueOrDefault(partName);
}

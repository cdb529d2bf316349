using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>The field kinds the site knows. Fields of other kinds are kept in the data and not shown.</summary>
public static class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> ByName = new FieldKind[]
    {
        new TextField(),
        new RichTextField<HtmlFieldSettings>("HtmlField", "Html", HtmlCleaner.Clean, html => html),
        new RichTextField<MarkdownFieldSettings>("MarkdownField", "Markdown", MarkdownRenderer.ToHtml, MarkdownRenderer.ToSourceHtml),
        new BooleanField(), new NumericField(), new DateField(),
        new DateTimeField(), new TimeField(), new LinkField(), new MultiTextField(), new ContentPickerField(),
        new TaxonomyField(), new MediaField(), new UserPickerField(),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>All kinds.</summary>
    public static IReadOnlyCollection<FieldKind> All => ByName.Values;

    /// <summary>The kind of that name, or null.</summary>
    public static FieldKind? Find(string name) => ByName.GetValueOrDefault(name);
}

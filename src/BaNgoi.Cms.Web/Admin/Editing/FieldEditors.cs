using BaNgoi.Cms.Web.Admin.Editing.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>The editors of all kinds of fields.</summary>
public static class FieldEditors
{
    private static readonly Dictionary<string, FieldEditor> ByKind = new FieldEditor[]
    {
        new TextFieldEditor(), new HtmlFieldEditor(), new MarkdownFieldEditor(), new BooleanFieldEditor(), new NumericFieldEditor(),
        new DateFieldEditor(), new DateTimeFieldEditor(), new TimeFieldEditor(), new LinkFieldEditor(), new MultiTextFieldEditor(),
        new ContentPickerFieldEditor(), new TaxonomyFieldEditor(), new MediaFieldEditor(), new UserPickerFieldEditor(),
    }.ToDictionary(editor => editor.Kind, StringComparer.Ordinal);

    /// <summary>The editor of a kind, or null; values of other kinds are kept and not shown.</summary>
    public static FieldEditor? Find(string kind) => ByKind.GetValueOrDefault(kind);
}

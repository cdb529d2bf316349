using System.Text;
using AngleSharp.Dom;
using Markdig.Helpers;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Keeps the ids of a document's content apart from the theme's own, so that content can neither shadow
/// the page's landmarks nor break its skip link.
/// </summary>
internal static class ContentIds
{
    /// <summary>Readers see it in addresses: "mục", a section.</summary>
    private const string ContentPrefix = "muc-";

    /// <summary>Prefixes the element's id and whatever in the element refers to one.</summary>
    internal static void Prefix(IElement element)
    {
        Rewrite(element, "id", Of);
        Rewrite(element, "headers", ids => string.Join(' ', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(id => id.Length > 0)));
        if (element.GetAttribute("href") is ['#', .. var target])
        {
            var id = Of(Uri.UnescapeDataString(target));
            Rewrite(element, "href", _ => id.Length == 0 ? "" : "#" + id);
        }
    }

    /// <summary>Lower-case letters with their diacritics, digits, hyphens, points and underscores behind the prefix; the same for what already has it. Empty when nothing usable is left.</summary>
    internal static string Of(string id)
    {
        var bare = id.StartsWith(ContentPrefix, StringComparison.Ordinal) ? id[ContentPrefix.Length..] : id;
        var slug = LinkHelper.Urilize(bare.Normalize(NormalizationForm.FormC), allowOnlyAscii: false, keepOpeningDigits: true);
        return slug.Length == 0 ? "" : ContentPrefix + slug;
    }

    private static void Rewrite(IElement element, string attribute, Func<string, string> rewrite)
    {
        if (element.GetAttribute(attribute) is not { } value)
        {
            return;
        }

        if (rewrite(value) is { Length: > 0 } rewritten)
        {
            element.SetAttribute(attribute, rewritten);
        }
        else
        {
            element.RemoveAttribute(attribute);
        }
    }
}

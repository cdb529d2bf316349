using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// The addresses an item had before, kept in the item itself (part <c>FormerPathsPart</c>, which Orchard Core carries
/// along unseen), so that redirects survive a rebuild and a move to another site.
/// </summary>
public static class FormerPaths
{
    private const string Part = "FormerPathsPart";

    /// <summary>The former addresses of an item.</summary>
    public static IReadOnlyList<string> Of(ContentItem item) => JsonRead.Texts(item.Part(Part), "Paths");

    /// <summary>Remembers a former address.</summary>
    public static void Add(ContentItem item, string path)
    {
        var paths = Of(item).Where(known => known != path).Append(path);
        item.PartOrNew(Part)["Paths"] = new JsonArray([.. paths.Select(p => JsonValue.Create(p))]);
    }

    /// <summary>Takes the list over from an earlier version.</summary>
    public static void Inherit(ContentItem item, ContentItem from)
    {
        foreach (var path in Of(from))
        {
            Add(item, path);
        }
    }
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// The addresses an item had before, kept in the item itself (part <c>FormerPathsPart</c>, which Orchard Core carries
/// along unseen), so that redirects survive a rebuild and a move to another site.
/// </summary>
public static class FormerPaths
{
    /// <summary>Name of the part in items.</summary>
    public const string PartName = "FormerPathsPart";

    /// <summary>The former addresses of an item.</summary>
    public static IReadOnlyList<string> Of(ContentItem item) => JsonRead.Texts(item.Part(PartName), "Paths");

    /// <summary>Remembers a former address.</summary>
    public static void Add(ContentItem item, string path) => Set(item, Of(item).Where(known => known != path).Append(path));

    /// <summary>Forgets a former address: another item lives there now.</summary>
    public static void Remove(ContentItem item, string path) => Set(item, Of(item).Where(known => known != path));

    private static void Set(ContentItem item, IEnumerable<string> paths) =>
        item.PartOrNew(PartName)["Paths"] = new JsonArray([.. paths.Select(p => JsonValue.Create(p))]);
}

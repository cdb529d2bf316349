using System.Collections.Frozen;

namespace BaNgoi.Cms.Recipes;

/// <summary>Orchard Core features whose work this site does by itself.</summary>
public static class KnownFeatures
{
    private static readonly FrozenSet<string> Ids = new[]
    {
        "Admin", "AdminMenu", "Alias", "AuditTrail", "Autoroute", "ContentFields", "ContentPreview", "Contents", "ContentTypes",
        "Deployment", "Features", "Flows", "HomeRoute", "Html", "Indexing", "Liquid", "Lists", "Lucene", "Markdown", "Media", "Menu",
        "PublishLater", "Recipes", "Roles", "Search", "Search.Lucene", "Settings", "Taxonomies", "Templates", "Themes", "Title", "Users",
    }.Select(id => $"OrchardCore.{id}").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the feature has a counterpart here. Its internal parts (<c>.Core</c>) count with it.</summary>
    public static bool Contains(string feature) =>
        Ids.Contains(feature) || (feature.EndsWith(".Core", StringComparison.Ordinal) && Ids.Contains(feature[..^5]));
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Public;

/// <summary>A list as its document describes it.</summary>
/// <param name="Id">The list's document.</param>
/// <param name="Url">Address of its page.</param>
/// <param name="PageSize">Documents on a page.</param>
/// <param name="Facets">By what readers can narrow it: name and label, in order.</param>
public sealed record ListSource(string Id, string Url, int PageSize, IReadOnlyList<(string Name, string Label)> Facets)
{
    private const int DefaultPageSize = 10;

    /// <summary>The list a public document is, or null.</summary>
    public static ListSource? Of(JsonObject content, string url)
    {
        var part = (content["parts"] as JsonObject)?.Select(p => p.Value).OfType<JsonObject>().FirstOrDefault(p => p.ContainsKey("pageSize"));
        return part is null
            ? null
            : new ListSource(JsonRead.Text(content, "id"), url, (int)(JsonRead.Number(part, "pageSize") ?? DefaultPageSize),
                [.. JsonRead.Objects(part, "facets").Select(f => (JsonRead.Text(f, "name"), JsonRead.Text(f, "label")))]);
    }
}

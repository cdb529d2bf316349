using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Public;

/// <summary>A document as its page needs it: what templates see, and what is worked out once instead of for each reader.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Title in full.</param>
/// <param name="Path">Its own address, without leading slash; "" when it has none.</param>
/// <param name="Content">What templates see.</param>
/// <param name="Description">A few plain words for search engines.</param>
/// <param name="List">The list it is, or null; its address is the page's.</param>
/// <param name="FeaturedList">Id of the list it features, or null.</param>
/// <param name="References">Ids of all documents it refers to.</param>
public sealed record PublicPage(
    string Id,
    string Title,
    string Path,
    DocumentContent Content,
    string Description,
    ListSource? List,
    string? FeaturedList,
    IReadOnlySet<string> References)
{
    private const int DescriptionLength = 200;
    private const string FeaturedListField = "FeaturedList";

    /// <summary>What modules say about the document beside its content, by name.</summary>
    public PageAspects Aspects { get; init; } = PageAspects.None;

    /// <summary>The list the document belongs to, or null.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The page of a published document.</summary>
    public static PublicPage Of(PublicDocument document) =>
        Of(StoredJson.ReadObject(document.Json), DocumentContent.Read(document.Json)) with { ContainerId = document.ContainerId };

    /// <summary>The page of some public content.</summary>
    public static PublicPage Of(JsonObject content) => Of(content, content);

    private static PublicPage Of(JsonObject json, DocumentContent content)
    {
        var path = JsonRead.Text(json, "path");
        return new PublicPage(
            JsonRead.Text(json, "id"), JsonRead.Text(json, "title"), path, content, DescriptionOf(json),
            ListSource.Of(json, PublicReader.UrlOf(path)), FeaturedListOf(json), ReferenceIds.Of(json));
    }

    // A page that is no list itself may feature one: a picker field of that name says which.
    private static string? FeaturedListOf(JsonObject content) =>
        (content["parts"] as JsonObject ?? []).Select(p => (p.Value as JsonObject)?["fields"]).OfType<JsonObject>()
            .SelectMany(fields => JsonRead.Texts(fields[FeaturedListField] as JsonObject, "ids")).FirstOrDefault();

    // The first words of the first text: good enough for search engines and share cards until an editor says better.
    private static string DescriptionOf(JsonObject content)
    {
        var text = HtmlText.Plain(FirstHtml(content["parts"]) ?? "");
        return text.Length <= DescriptionLength ? text : text[..DescriptionLength] + "…";
    }

    private static string? FirstHtml(JsonNode? node) => node switch
    {
        JsonObject json when JsonRead.Text(json, "html") is { Length: > 0 } html => html,
        JsonObject json => json.Select(p => FirstHtml(p.Value)).FirstOrDefault(html => html is not null),
        JsonArray array => array.Select(FirstHtml).FirstOrDefault(html => html is not null),
        _ => null,
    };
}

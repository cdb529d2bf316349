using System.Globalization;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Search;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Puts an answer of the search into the words of the site: what its types and its lists' facets are called.</summary>
/// <param name="site">The site's data.</param>
/// <param name="labels">Names and labels of the lists' facets, in order.</param>
internal sealed class SearchPage(PublicSiteView site, IReadOnlyList<(string Name, string Label)> labels)
{
    /// <summary>Hits on a page.</summary>
    public const int Size = 10;

    private readonly IReadOnlyList<(string Name, string Label)> _facets = [(SearchRequest.OfType, "Loại"), .. labels.Where(label => label.Name is not (SearchRequest.OfType or SearchRequest.Year)), (SearchRequest.Year, "Năm đăng")];

    /// <summary>The last page of so many hits.</summary>
    public static int Last(int hits) => Math.Max(1, (hits + Size - 1) / Size);

    /// <summary>The page that shows an answer.</summary>
    public SearchModel Of(SearchQuery query, SearchResponse answer)
    {
        var pages = Last(answer.Total);
        var page = Math.Min(query.Page, pages);
        var hits = answer.Hits.Select(Hit).ToList();
        return new SearchModel
        {
            Query = query.Query,
            Total = answer.Total,
            Size = Size,
            Page = page,
            Pages = pages,
            Suggestion = answer.Suggestion ?? "",
            Redirect = answer.Redirect is { } elsewhere ? new PageLink(elsewhere.Text, elsewhere.Url ?? "") : null,
            IsBroad = answer.IsBroad && query.Chosen.Count == 0,
            Hits = hits,
            Groups = answer.IsBroad && query is { Chosen.Count: 0, Newest: false, Page: 1 } ? Groups(query, answer, hits) : [],
            Near = [.. answer.Near.Select(Hit)],
            Facets = [.. _facets.Join(answer.Facets, label => label.Name, facet => facet.Name, (label, facet) => Facet(query, label.Label, facet))],
            Chosen = [.. query.Chosen.Select(choice => new ListChosen(Label(choice.Facet), Words(choice), query.Without(choice.Facet).Address))],
            Newest = query.Newest,
            BestUrl = (query with { Newest = false, Page = 1 }).Address,
            NewestUrl = (query with { Newest = true, Page = 1 }).Address,
            WiderUrl = (query with { Chosen = [], Page = 1 }).Address,
            DataQuery = (query with { Page = 1 }).Written,
            PreviousUrl = page > 1 ? (query with { Page = page - 1 }).Address : "",
            NextUrl = page < pages ? (query with { Page = page + 1 }).Address : "",
        };
    }

    private string Label(string facet) => _facets.Where(known => known.Name == facet).Select(known => known.Label).DefaultIfEmpty(facet).First();

    private string Words(ListChoice choice) => choice.Facet == SearchRequest.OfType && site.TypeLabel(choice.Value) is { Length: > 0 } label ? label : choice.Value;

    private ListFacet Facet(SearchQuery query, string label, SearchFacet facet)
    {
        var chosen = query.Chosen.FirstOrDefault(choice => choice.Facet == facet.Name)?.Value ?? "";
        return new ListFacet(facet.Name, label, chosen,
        [
            .. facet.Values.Select(value => (value.Count, Choice: new ListChoice(facet.Name, value.Value)))
                .Select(value => new ListFacetValue(Words(value.Choice), value.Count, Url: "", value.Choice.Written, value.Choice.Value == chosen)),
        ]);
    }

    // By the first facet that tells the hits apart: each has at most one value of it, and not all the same. A hit with several
    // values would stand under several headings.
    private List<HitGroup> Groups(SearchQuery query, SearchResponse answer, List<HitModel> hits)
    {
        foreach (var (name, _) in labels)
        {
            var values = answer.Hits.Select(hit => hit.Facets.GetValueOrDefault(name) ?? []).ToList();
            if (values.TrueForAll(of => of.Count < 2) && values.SelectMany(of => of).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                return [.. hits.Zip(values).GroupBy(hit => hit.Second.FirstOrDefault() ?? "", hit => hit.First, StringComparer.Ordinal)
                    .OrderBy(group => group.Key.Length == 0)
                    .Select(group => Group(query, answer, new ListChoice(name, group.Key), [.. group]))];
            }
        }

        return [];
    }

    private static HitGroup Group(SearchQuery query, SearchResponse answer, ListChoice choice, IReadOnlyList<HitModel> hits)
    {
        var all = answer.Facets.FirstOrDefault(facet => facet.Name == choice.Facet)?.Values.FirstOrDefault(value => value.Value == choice.Value)?.Count ?? 0;
        return new HitGroup(choice.Value, hits, all, all > hits.Count ? query.With(choice).Address : "");
    }

    private HitModel Hit(SearchHit hit) => new(hit.ShortTitle ?? hit.Title, hit.Code ?? "", hit.Type, site.TypeLabel(hit.Type), PublicReader.UrlOf(hit.Path), hit.Snippet)
    {
        OfficialTitle = hit.Title,
        TitleRuns = [.. hit.MarkedTitle.Select(run => new MarkedRun(run.Text, run.Marked))],
        SnippetRuns = [.. hit.MarkedSnippet.Select(run => new MarkedRun(run.Text, run.Marked))],
        PublishedOn = hit.PublishedOn == DateOnly.MinValue ? "" : hit.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Twins = [.. hit.Twins.Select(twin => new PageLink(twin.Code ?? "", PublicReader.UrlOf(twin.Path)))],
    };
}

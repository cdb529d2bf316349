using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>A count beside a value is the number of hits that choosing it shows.</summary>
public sealed class FacetTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Fact]
    public async Task Counts_are_those_of_the_hits_with_twins_as_one_and_with_other_choices_kept()
    {
        await Index(
            Faceted("Khai sinh", "A", "1", "2"), Faceted("Khai sinh", "B", "1"), Faceted("Khai sinh lại", "A", "2"),
            Faceted("Khai sinh xa", "B", "2"), Faceted("Khai sinh gần", "B", "3"));

        foreach (var chosen in new Dictionary<string, string>[] { [], new() { ["field"] = "A" }, new() { ["event"] = "2" }, new() { ["field"] = "B", ["event"] = "2" } })
        {
            var answer = Search(chosen);
            foreach (var (name, value) in answer.Facets.SelectMany(facet => facet.Values.Select(value => (facet.Name, value))))
            {
                Assert.Equal(value.Count, Search(new Dictionary<string, string>(chosen) { [name] = value.Value }).Total);
            }
        }

        Assert.Equal(4, Search([]).Total);
        Assert.Equal([("B", 3), ("A", 2)], Search([]).Facets.Single(facet => facet.Name == "field").Values.Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public async Task A_twin_without_the_value_is_left_out_of_its_hit()
    {
        await Index(Faceted("Khai sinh", "A", "1"), Faceted("Khai sinh", "B", "1"));

        Assert.Single(Assert.Single(Search([]).Hits).Twins);
        Assert.Empty(Assert.Single(Search(new() { ["field"] = "B" }).Hits).Twins);
    }

    [Fact]
    public async Task A_chosen_value_is_shown_however_rare()
    {
        await Index([.. Enumerable.Range(10, 30).Select(n => Faceted($"Khai sinh {n}", $"v{n}", "1"))]);

        Assert.Equal(12, Search([]).Facets.Single(facet => facet.Name == "field").Values.Count);
        Assert.Contains(new SearchFacetValue("v39", 1), Search(new() { ["field"] = "v39" }).Facets.Single(facet => facet.Name == "field").Values);
    }

    [Fact]
    public async Task A_year_of_the_documents_own_is_counted_once_beside_that_of_its_publication()
    {
        await Index(Entry("Khai sinh"));
        var published = Search([]).Facets.Single(facet => facet.Name == SearchRequest.Year).Values.Single().Value;
        await Index(Entry("Khai sinh lại") with { Facets = new Dictionary<string, IReadOnlyList<string>> { [SearchRequest.Year] = [published, "1975"] } });

        var years = Search([]).Facets.Single(facet => facet.Name == SearchRequest.Year).Values;

        Assert.Equal([(published, 2), ("1975", 1)], years.Select(year => (year.Value, year.Count)));
    }

    [Fact]
    public async Task The_first_question_ever_may_be_a_narrowed_one()
    {
        await Index(Faceted("Khai sinh", "A", "1"), Faceted("Khai sinh lại", "B", "1"));

        Assert.Equal(1, Search(new() { ["field"] = "B" }).Total);
        Assert.Equal(0, Search(new() { ["field"] = "C" }).Total);
    }

    public void Dispose() => _site.Dispose();

    private static SearchEntry Faceted(string title, string field, params string[] events) =>
        Entry(title) with { Facets = new Dictionary<string, IReadOnlyList<string>> { ["field"] = [field], ["event"] = events } };

    private SearchResponse Search(Dictionary<string, string> chosen) => _site.Search(new SearchRequest("khai sinh", 1, 50) { Facets = chosen });

    private async Task Index(params SearchEntry[] entries)
    {
        _site.With(entries);
        await _site.CatchUp();
    }
}

using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>What is marked in a hit.</summary>
public sealed class HighlightTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Theory]
    [InlineData("can cuoc", "Cấp [căn cước], [căn cước] cho trẻ")]
    [InlineData("căn cước cho", "Cấp [căn cước], [căn cước cho] trẻ")]
    [InlineData("trẻ", "Cấp căn cước, căn cước cho [trẻ]")]
    public async Task Words_side_by_side_are_one_run_and_a_comma_ends_it(string query, string marked)
    {
        _site.With(Entry("Cấp căn cước, căn cước cho trẻ"));
        await _site.CatchUp();

        var runs = _site.Search(query).Hits.Single().MarkedTitle;

        Assert.Equal(marked, string.Concat(runs.Select(run => run.Marked ? $"[{run.Text}]" : run.Text)));
    }

    public void Dispose() => _site.Dispose();
}

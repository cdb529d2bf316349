using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>How hits are shown, merged, counted and narrowed.</summary>
public sealed class HitsTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Theory]
    [InlineData("khai sinh", "Đăng ký |khai sinh|")]
    [InlineData("khai sinh đăng ký", "|Đăng ký khai sinh|")]
    [InlineData("dang khai", "|Đăng| ký |khai| sinh")]
    [InlineData("khải sinh", "Đăng ký |khai sinh|")]
    public async Task The_words_looked_for_are_marked_also_where_they_were_typed_without_marks(string typed, string marked)
    {
        await _site.With("Đăng ký khai sinh", "Khai báo tạm vắng", "Đăng ký kết hôn").CatchUp();
        var hit = _site.Search(typed).Hits.Single(h => h.Title == "Đăng ký khai sinh");
        Assert.Equal(marked, string.Concat(hit.MarkedTitle.Select(run => run.Marked ? $"|{run.Text}|" : run.Text)));
    }

    [Fact]
    public async Task Runs_put_together_are_the_whole_text_and_markup_is_only_text()
    {
        await _site.With(Entry("Mẫu <b>số 1</b> & \"hai\"", summary: "Tờ <script>khai</script> sinh.")).CatchUp();
        var hit = _site.Search("mẫu khai").Hits[0];
        Assert.Equal("Mẫu <b>số 1</b> & \"hai\"", string.Concat(hit.MarkedTitle.Select(run => run.Text)));
        Assert.Equal(hit.Snippet, string.Concat(hit.MarkedSnippet.Select(run => run.Text)));
        Assert.Contains(hit.MarkedSnippet, run => run is { Marked: true, Text: "khai" });
    }

    [Fact]
    public async Task Twins_are_one_hit_that_names_the_other()
    {
        await _site.With(Entry("Thủ tục đăng ký xe", ["1.000001"]), Entry("Đăng ký xe", ["1.000002"]), Entry("Đăng ký xe cũ", ["1.000003"])).CatchUp();
        var answer = _site.Search("đăng ký xe");
        Assert.Equal(2, answer.Total);
        Assert.Equal(["1.000001", "1.000002"], answer.Hits[0].Twins.Select(twin => twin.Code).Append(answer.Hits[0].Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Facets_count_exactly_what_choosing_them_leaves()
    {
        await _site.With(Facet("Đăng ký khai sinh", "Hộ tịch"), Facet("Đăng ký khai tử", "Hộ tịch"), Facet("Đăng ký xe", "Đường bộ"), Entry("Nghỉ phép")).CatchUp();
        var all = _site.Search("đăng ký");
        var field = all.Facets.Single(facet => facet.Name == "Field");
        Assert.Equal(["Hộ tịch 2", "Đường bộ 1"], field.Values.Select(value => $"{value.Value} {value.Count}"));
        foreach (var facet in all.Facets.Where(facet => facet.Name != "type"))
        {
            foreach (var value in facet.Values)
            {
                Assert.Equal(value.Count, Narrowed(facet.Name, value.Value).Total);
            }
        }

        Assert.Empty(Narrowed("Field", "Không có").Hits);
    }

    [Fact]
    public async Task Newest_first_puts_the_day_of_publication_before_the_fit()
    {
        await _site.With("Lịch tiếp dân", "Lịch tiếp dân tháng này của phường").CatchUp();
        using (var writer = _site.Write())
        {
            var document = writer.Documents.Single(d => d.Title.EndsWith("phường"));
            document.PublishedUtc = document.PublishedUtc.AddDays(40);
            writer.SaveChanges();
        }

        await _site.Updater.Rebuild(null, default);
        Assert.Equal("Lịch tiếp dân", _site.Titles("lịch tiếp dân")[0]);
        Assert.Equal("Lịch tiếp dân tháng này của phường", _site.Ask(new SearchRequest("lịch tiếp dân") { NewestFirst = true }).Hits[0].Title);
    }

    [Fact]
    public async Task Why_a_hit_stands_where_it_stands_is_said_in_lines()
    {
        await _site.With("Đăng ký khai sinh", "Đăng ký khai tử").CatchUp();
        var lines = _site.Explain("ddang ky khai sinh");
        Assert.Contains(lines, line => line.StartsWith("searched", StringComparison.Ordinal) && line.Contains("dang*0.9", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("1. ", StringComparison.Ordinal) && line.EndsWith("đăng kí khai sinh", StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    private SearchResponse Narrowed(string name, string value) => _site.Ask(new SearchRequest("đăng ký") { Facets = new Dictionary<string, string> { [name] = value } });

    private static SearchEntry Facet(string title, string field) => Entry(title) with { Facets = new Dictionary<string, IReadOnlyList<string>> { ["Field"] = [field] } };
}

using System.Text.Json;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Tests.Search;

public sealed class SearchEntryTests
{
    [Fact]
    public void An_entry_reads_back_as_it_was_written()
    {
        var facets = new Dictionary<string, IReadOnlyList<string>> { ["field"] = ["Hộ tịch"] };
        var entry = new SearchEntry("Đăng ký", "ĐK", ["1.0", "CT07"], "từ khóa", "Tóm tắt", facets, "Nội dung");
        var read = SearchEntry.Read(entry.Write());
        Assert.Equal(entry.Write(), read.Write());
        Assert.Equal(["1.0", "CT07"], read.Identifiers);
        Assert.Equal("Hộ tịch", Assert.Single(read.Facets["field"]));
        Assert.Contains("\"title\":\"Đăng ký\"", entry.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"title":null,"shortTitle":null,"identifiers":[],"keywords":"","summary":"","facets":{},"body":""}""")]
    public void An_incomplete_entry_is_refused(string json) =>
        Assert.Throws<JsonException>(() => SearchEntry.Read(json));
}

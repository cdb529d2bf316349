using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class HtmlCleanerTests
{
    [Theory]
    [InlineData("<p style=\"color:red\" class=\"x\" onclick=\"y()\">a</p>", "<p>a</p>")]
    [InlineData("<script>alert(1)</script>b", "b")]
    [InlineData("<iframe src=\"https://a.vn\"></iframe>b", "b")]
    [InlineData("<form action=\"/x\"><input name=\"a\"><button>b</button></form>c", "c")]
    [InlineData("<style>p{}</style>b", "b")]
    [InlineData("<svg><script>1</script></svg>b", "b")]
    [InlineData("<!-- ghi chú -->b", "b")]
    [InlineData("<a href=\"data:text/html,x\">b</a>", "<a>b</a>")]
    [InlineData("<img src=\"https://theo-doi.example/a.png\" alt=\"x\">b", "b")]
    [InlineData("<img src=\"//theo-doi.example/a.png\" alt=\"x\">b", "b")]
    [InlineData("<img src=\"/\\theo-doi.example/a.png\" alt=\"x\">b", "b")]
    [InlineData("<base href=\"https://a.vn\"><meta http-equiv=\"refresh\" content=\"0\"><link rel=\"stylesheet\" href=\"/x\">b", "b")]
    public void What_is_not_structure_is_removed(string html, string expected) => Assert.Equal(expected, HtmlCleaner.Clean(html));

    [Theory]
    [InlineData("https://dichvucong.gov.vn/a?b=1", true)]
    [InlineData("http://a.vn", true)]
    [InlineData("//a.vn/b", true)]
    [InlineData("/thu-tuc/dang-ky-khai-sinh", false)]
    [InlineData("mailto:phuong@example.vn", false)]
    [InlineData("tel:02583000000", false)]
    public void Only_links_to_other_hosts_are_marked(string url, bool external)
    {
        var html = HtmlCleaner.Clean($"<a href=\"{url}\" rel=\"opener\" target=\"_blank\">a</a>");

        Assert.Equal(external ? $"<a href=\"{url}\" rel=\"noopener\">a</a>" : $"<a href=\"{url}\">a</a>", html);
    }

    [Fact]
    public void A_table_keeps_what_makes_it_readable()
    {
        const string table = "<table><caption>Lệ phí</caption><thead><tr><th id=\"muc-a\" scope=\"col\" colspan=\"2\">Việc</th></tr></thead>"
            + "<tbody><tr><td headers=\"muc-a\" rowspan=\"2\">Bản sao</td></tr></tbody></table>";

        Assert.Equal(table, HtmlCleaner.Clean(table));
    }

    [Fact]
    public void The_main_heading_is_left_to_the_theme() =>
        Assert.Equal("<h2 id=\"muc-x\">Một <em>hai</em></h2><h3>Ba</h3>", HtmlCleaner.Clean("<h1 id=\"x\">Một <em>hai</em></h1><h3>Ba</h3>"));

    [Fact]
    public void Ids_cannot_take_a_name_of_the_page() =>
        Assert.Equal("<p id=\"muc-main\">a</p><a href=\"#muc-main\">b</a>", HtmlCleaner.Clean("<p id=\"main\">a</p><a href=\"#main\">b</a>"));

    [Fact]
    public void An_image_without_a_text_is_decoration() =>
        Assert.Equal("<img src=\"/media/a.png\" alt=\"\">", HtmlCleaner.Clean("<img src=\"/media/a.png\">"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<script></script>")]
    public void Nothing_stays_nothing(string html) => Assert.Equal("", HtmlCleaner.Clean(html));
}

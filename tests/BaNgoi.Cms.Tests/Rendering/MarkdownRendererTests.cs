using System.Text;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    [Fact]
    public void A_heading_gets_an_id_of_its_own_words_behind_the_prefix() =>
        Assert.Equal("<h2 id=\"muc-điều-kiện-đường-bộ\">Điều kiện đường bộ</h2>", MarkdownRenderer.ToHtml("## Điều kiện đường bộ"));

    [Fact]
    public void A_link_finds_the_heading_however_its_address_is_written()
    {
        var html = MarkdownRenderer.ToHtml("[Xem](#%C4%91i%E1%BB%81u-ki%E1%BB%87n)\n\n## Điều kiện");

        Assert.Contains("href=\"#muc-điều-kiện\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"muc-điều-kiện\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Composed_and_decomposed_letters_give_the_same_bytes()
    {
        const string markdown = "## Thủ tục đăng ký\n\nHộ tịch";

        Assert.Equal(MarkdownRenderer.ToHtml(markdown), MarkdownRenderer.ToHtml(markdown.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Two_headings_of_the_same_text_get_different_ids()
    {
        var html = MarkdownRenderer.ToHtml("## Lưu ý\n\n## Lưu ý");

        Assert.Contains("id=\"muc-lưu-ý\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"muc-lưu-ý-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_table_keeps_its_header_row() =>
        Assert.Contains("<th>Lệ phí</th>", MarkdownRenderer.ToHtml("| Việc | Lệ phí |\n|---|---|\n| Bản sao | 8.000 |"), StringComparison.Ordinal);

    [Fact]
    public void A_footnote_links_there_and_back()
    {
        var html = MarkdownRenderer.ToHtml("Nộp một bộ[^1].\n\n[^1]: Theo quy định.");

        Assert.Contains("href=\"#muc-fn1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"muc-fn1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#muc-fnref1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"muc-fnref1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_line_stays_a_new_line() =>
        Assert.Equal("<p>Bước 1<br>\nBước 2</p>", MarkdownRenderer.ToHtml("Bước 1\r\nBước 2"));

    [Fact]
    public void Html_in_markdown_is_cleaned() =>
        Assert.Equal("<p>Xem <b>mẫu</b></p>", MarkdownRenderer.ToHtml("Xem <b onclick=\"x()\">mẫu</b><script>x()</script>"));

    [Fact]
    public void A_script_address_in_a_link_is_dropped() =>
        Assert.DoesNotContain("javascript", MarkdownRenderer.ToHtml("[a](javascript:alert(1)) [b](JaVa&#x09;script:alert(1))"), StringComparison.OrdinalIgnoreCase);
}

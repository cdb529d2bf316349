using BaNgoi.Procedures.Parsing;
using FsCheck.Xunit;
using Markdig;

namespace BaNgoi.Cms.Tests.Procedures.Parsing;

public class MarkdownTextTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Fact]
    public void Steps_stand_out_and_dashes_become_lists() =>
        Assert.Equal(
            "**Bước 1.** Nộp hồ sơ\n\n- tại quầy\n  - trong giờ\n- qua mạng\n\n**Bước 2.** Nhận kết quả",
            MarkdownText.From("- Bước 1: Nộp hồ sơ\n- tại quầy\n+ trong giờ\n- qua mạng\nb) Bước 2. Nhận kết quả"));

    [Fact]
    public void Steps_on_one_line_are_parted() =>
        Assert.Equal(
            "**Bước 1.** Nộp hồ sơ như Bước 5.\n\n**Bước 2.** Xét duyệt.\n\n**Bước 3.** Trả kết quả.",
            MarkdownText.From("Bước 1. Nộp hồ sơ như Bước 5. Bước 2. Xét duyệt. Bước 3: Trả kết quả."));

    [Fact]
    public void Steps_go_on_behind_a_line_that_is_none() =>
        Assert.Equal("**Bước 1.** Nộp.\n\nXét duyệt.\n\n**Bước 2.** Trả.", MarkdownText.From("Bước 1. Nộp.\nXét duyệt. Bước 2. Trả."));

    [Fact]
    public void Dashes_inside_a_line_become_a_list_but_ranges_do_not() =>
        Assert.Equal("Gồm:\n\n- Đơn;\n- Ảnh 3 - 4 cm.", MarkdownText.From("Gồm: - Đơn; - Ảnh 3 - 4 cm."));

    [Fact]
    public void A_list_has_one_item_a_text_with_its_dashes_under_it() =>
        Assert.Equal("- Lưu ý:\n  - Một.\n  - Hai.\n- Khác", MarkdownText.List(["Lưu ý:- Một. - Hai.", "Khác"]));

    [Fact]
    public void Numbers_of_the_source_stay_as_they_are() =>
        Assert.Equal("2\\. Hồ sơ\n\na) Đơn\n\n3\\) Ảnh", MarkdownText.From("2. Hồ sơ\na) Đơn\n3) Ảnh"));

    [Fact]
    public void Markup_is_escaped() =>
        Assert.Equal(@"\<b\>x\_y\*z \[a\]\(b\) \# \| \`".Replace(@"\(b\)", "(b)", StringComparison.Ordinal), MarkdownText.From("<b>x_y*z [a](b) # | `"));

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("---\n===")]
    public void Nothing_gives_nothing(string? text) => Assert.Null(MarkdownText.From(text));

    [Property(MaxTest = 500)]
    public bool Whatever_the_text_it_makes_no_link_image_heading_code_or_tag(string? text)
    {
        var html = Markdown.ToHtml(MarkdownText.From(text) ?? "", Pipeline);
        return !html.Contains("<code", StringComparison.Ordinal) && !html.Contains("<h", StringComparison.Ordinal)
            && !html.Contains("<img", StringComparison.Ordinal) && !html.Contains("<em", StringComparison.Ordinal)
            && !html.Contains("<table", StringComparison.Ordinal) && !html.Contains("<script", StringComparison.Ordinal);
    }
}

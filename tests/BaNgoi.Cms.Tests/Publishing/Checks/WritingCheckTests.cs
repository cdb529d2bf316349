using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Checks;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Publishing.Checks;

public sealed class WritingCheckTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Không có đề mục.")]
    [InlineData("## Hồ sơ\n\n### Giấy tờ\n\n#### Bản sao\n\n## Lệ phí")]
    [InlineData("### Hồ sơ\n\n### Lệ phí")]
    [InlineData("| Giấy tờ | Số bản |\n|---|---|\n| Tờ khai | 1 |")]
    [InlineData("![Sơ đồ đường đến trụ sở](/tim-kiem)")]
    [InlineData("Lệ phí 8.000 đồng. Nộp ở quầy số 3.")]
    public async Task A_well_made_text_is_passed_over(string markdown) => Assert.Empty(await CheckedNotice.FindAsync(_site, markdown));

    [Theory]
    [InlineData("# Hồ sơ", true, "“Hồ sơ” là cấp 1")]
    [InlineData("## Hồ sơ\n\n#### Bản sao", false, "“Bản sao” nhảy từ cấp 2 sang cấp 4; hãy dùng cấp 3")]
    [InlineData("#### Bản sao", false, "nhảy từ cấp 2 sang cấp 4")]
    [InlineData("Chữ\n\n##\n\nChữ", true, "đề mục không có chữ")]
    [InlineData("<table><tr><td>Tờ khai</td><td>1</td></tr></table>", true, "bảng có chữ “Tờ khai 1” chưa có hàng tiêu đề")]
    [InlineData("|  |  |\n|---|---|\n| Tờ khai | 1 |", true, "bảng có chữ “Tờ khai 1” chưa có hàng tiêu đề")]
    [InlineData("![](/tim-kiem)", true, "hình “tim-kiem” chưa có lời mô tả")]
    [InlineData("<img src='/tim-kiem'>", true, "hình “tim-kiem” chưa có lời mô tả")]
    public async Task What_is_wrong_is_said_with_the_field_and_the_words_around(string markdown, bool blocks, string said)
    {
        var finding = Assert.Single(await CheckedNotice.FindAsync(_site, markdown));

        Assert.Equal(blocks, finding.Blocks);
        Assert.Equal(["Notice", "Text"], finding.Place);
        Assert.StartsWith("“Nội dung”: ", finding.Text, StringComparison.Ordinal);
        Assert.Contains(said, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_whose_rows_begin_with_their_names_needs_no_header_row() =>
        Assert.Empty(await CheckedNotice.FindAsync(_site, "<table><tr><th>Lệ phí</th><td>8.000 đồng</td></tr><tr><th>Thời hạn</th><td>1 ngày</td></tr></table>"));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_sentence_is_too_long_one_syllable_beyond_the_limit_and_that_is_advice(int more, bool warned)
    {
        var sentence = $"Đầu {string.Join(' ', Enumerable.Repeat("chữ", SentenceRules.LongestSentence - 1 + more))}.";

        // The same twice: what ends with a full stop, a line or a cell does not run on.
        var findings = await CheckedNotice.FindAsync(_site, $"Ngắn thôi. {sentence} Hết.\n\n| Cột |\n|---|\n| {sentence} |");

        Assert.Equal(warned ? 2 : 0, findings.Count);
        Assert.All(findings, finding => Assert.False(finding.Blocks));
        Assert.All(findings, finding => Assert.Contains($"câu “Đầu chữ chữ chữ chữ chữ chữ chữ…” dài {SentenceRules.LongestSentence + 1} tiếng", finding.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_many_long_sentences_the_first_are_named_and_the_rest_counted()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("chữ", SentenceRules.LongestSentence + 1)) + ".";

        var findings = await CheckedNotice.FindAsync(_site, string.Join(' ', Enumerable.Repeat(sentence, 9)));

        Assert.Equal(4, findings.Count);
        Assert.Contains("còn 6 câu khác", findings[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_nested_beyond_reason_is_no_text_and_stops_nobody()
    {
        var findings = await CheckedNotice.FindAsync(_site, string.Concat(Enumerable.Repeat("<div>", 5_000)) + "chữ");

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Errors_keep_an_item_from_being_published_and_advice_does_not()
    {
        _site.Checks.Add(new WritingCheck());

        Assert.Equal(ActOutcome.Refused, (await PublishAsync("# Hồ sơ")).Outcome);
        Assert.Equal(ActOutcome.Done, (await PublishAsync("## Hồ sơ\n\n#### Bản sao")).Outcome);
    }

    private async Task<ActResult> PublishAsync(string markdown)
    {
        var created = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Thông báo", text: markdown), Cast.CoLan, default));
        return await _site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
    }
}

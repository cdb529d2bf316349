using BaNgoi.Procedures.Parsing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Procedures.Parsing;

public class FeeParserTests
{
    [Theory]
    [InlineData("Miễn phí")]
    [InlineData("Miễn phí (Không)")]
    [InlineData("Miễn phí (Không có.)")]
    [InlineData("Miễn phí (Không thu lệ phí đăng ký đối với tổ hợp tác.)")]
    [InlineData("Miễn phí (Miễn lệ phí. Phí cấp bản sao Trích lục kết hôn (nếu có yêu cầu)")]
    [InlineData("Miễn phí ((Miễn lệ phí. Phí cấp bản sao Trích lục kết hôn (nếu có yêu cầu)")]
    [InlineData("Miễn phí (Phí cấp bản sao Trích lục đăng ký giám hộ (nếu có yêu cầu)")]
    [InlineData("Phí : 0 Đồng")]
    [InlineData("Không")]
    public void What_is_plainly_free_is_free(string text)
    {
        var fee = FeeParser.Parse(text);
        Assert.Equal(FeeStates.Free, fee.State);
        Assert.Null(fee.Amount);
        Assert.Null(fee.Defect);
    }

    [Theory]
    [InlineData("Miễn phí (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định (căn cứ Thông tư số 85/2019/TT-BTC)")]
    [InlineData("Miễn phí (Lệ phí : Đồng (- Mức lệ phí cụ thể do Hội đồng nhân dân cấp tỉnh quyết định)")]
    [InlineData("Miễn phí (Không thu lệ phí với hộ nghèo. Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)")]
    [InlineData("Theo nghị quyết của HĐND tỉnh")]
    public void What_the_council_decides_is_never_free(string text) =>
        Assert.Equal(FeeStates.LocalResolution, FeeParser.Parse(text).State);

    [Theory]
    [InlineData("Miễn phí (Mức (nếu có)", "theo quyết định của Hội đồng nhân dân.) Nộp tại quầy.", "Miễn phí (Mức (nếu có) theo quyết định của Hội đồng nhân dân.)", "Nộp tại quầy.")]
    [InlineData("5.000đ (cá nhân", ": 7.000đ.)- Nộp tại quầy", "5.000đ (cá nhân: 7.000đ.)", "- Nộp tại quầy")]
    [InlineData("Miễn phí (Mức (nếu có)", "theo quyết định", "Miễn phí (Mức (nếu có) theo quyết định", null)]
    [InlineData("Miễn phí (Mức", "Nộp tại quầy.", "Miễn phí (Mức", "Nộp tại quầy.")]
    [InlineData("50.000 đồng", "Nộp tại quầy (tầng 1).", "50.000 đồng", "Nộp tại quầy (tầng 1).")]
    [InlineData(null, "Nộp tại quầy", null, "Nộp tại quầy")]
    [InlineData("Miễn phí (a", null, "Miễn phí (a", null)]
    public void A_fee_that_goes_on_in_the_note_is_made_whole(string? fee, string? note, string? whole, string? rest) =>
        Assert.Equal((whole, rest), FeeContinuation.Join(fee, note));

    [Fact]
    public void An_amount_beside_the_council_is_not_shown()
    {
        var fee = FeeParser.Parse("150,000 Việt Nam Đồng(- Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)");
        Assert.Equal((FeeStates.LocalResolution, null), (fee.State, fee.Amount));
        Assert.NotNull(fee.Defect);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_said_is_not_stated_and_no_defect(string? text) =>
        Assert.Equal(new Fee(FeeStates.NotStated, null, null, null, null, null), FeeParser.Parse(text));

    [Theory]
    [InlineData("Miễn phí (Không quy định.)")]
    [InlineData("Miễn phí (Chưa quy định.)")]
    [InlineData("Miễn phí (Theo quy định của Luật phí và lệ phí)")]
    [InlineData("Miễn phí (Thông tư số 60/2023/TT-BTC quy định mức thu lệ phí đăng ký)")]
    [InlineData("Miễn phí (Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật.)")]
    [InlineData("Miễn phí (Trả phí cho đơn vị cung cấp dịch vụ.)")]
    public void Free_that_the_words_take_back_is_not_stated_and_reported(string text)
    {
        var fee = FeeParser.Parse(text);
        Assert.Equal(FeeStates.NotStated, fee.State);
        Assert.NotNull(fee.Defect);
        Assert.Equal(text, fee.Text);
    }

    [Theory]
    [InlineData("8,000 VNĐ", 8_000, "VND", null)]
    [InlineData("50,000 Việt Nam Đồng(/văn bản)", 50_000, "VND", "văn bản")]
    [InlineData("10 USD(/bản)", 10, "USD", "bản")]
    [InlineData("Phí : 50.000 Đồng (50.000 đồng/hồ sơ)", 50_000, "VND", "hồ sơ")]
    [InlineData("5000đ", 5_000, "VND", null)]
    [InlineData("4,500,000 Việt Nam Đồng((bốn triệu năm trăm nghìn việt nam đồng)", 4_500_000, "VND", null)]
    [InlineData("5,000 Việt Nam Đồng(5.000đ/giấy thông hành (Thông tư số 25/2021/TT-BTC)", 5_000, "VND", "giấy thông hành")]
    [InlineData("10,000 Việt Nam Đồng(Nộp trực tiếp thu 10.000 đồng/lần đăng ký;)", 10_000, "VND", "lần đăng ký")]
    public void An_amount_is_read_with_either_separator(string text, int amount, string currency, string? per)
    {
        var fee = FeeParser.Parse(text);
        Assert.Equal((FeeStates.Amount, (decimal?)amount, currency, per), (fee.State, fee.Amount, fee.Currency, fee.Per));
        Assert.Null(fee.Defect);
    }

    [Theory]
    [InlineData("700 VNĐ(Phí thẩm định: 700.000 đồng/cơ sở.)")]
    [InlineData("25 VNĐ(25.000.000đ/giấy thông hành)")]
    [InlineData("40 Việt Nam Đồng(4.000 đ/giấy thông hành)")]
    [InlineData("50,000 Việt Nam Đồng(0.000đ/giấy thông hành)")]
    [InlineData("700 VNĐ")]
    [InlineData("70,000 Việt Nam Đồng(- Cấp lại: 70.000 đồng/thẻ)")]
    [InlineData("50,000 Việt Nam Đồng(Cấp đổi: 50.000 đồng/thẻ; đến hết năm 2026 bằng 50% mức thu)")]
    public void A_number_that_may_be_false_is_not_shown(string text)
    {
        var fee = FeeParser.Parse(text);
        Assert.Equal((FeeStates.Amount, null), (fee.State, fee.Amount));
        Assert.NotNull(fee.Defect);
        Assert.Equal(text, fee.Text);
    }

    [Fact]
    public void Several_rates_keep_the_first_and_are_reported()
    {
        var fee = FeeParser.Parse("2,000 Việt Nam Đồng(2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang)");
        Assert.Equal((2_000m, "trang"), (fee.Amount, fee.Per));
        Assert.NotNull(fee.Defect);
    }

    [Fact]
    public void The_legal_documents_named_are_the_basis() =>
        Assert.Equal(
            "Thông tư số 60/2023/TT-BTC; Thông tư số 06/2025/TT-BTC",
            FeeParser.Parse("Miễn phí (Thông tư số 60/2023/TT-BTC ngày 07/9/2023. Thông tư số 06/2025/TT-BTC ngày 24/01/2025)").Basis);

    [Property(MaxTest = 500)]
    public bool No_text_makes_it_throw_and_an_amount_needs_digits(string? text, string? note)
    {
        var fee = FeeParser.Parse(FeeContinuation.Join(text, note).Fee);
        return fee.Amount is null || (fee.Amount > 0 && text!.Any(char.IsDigit));
    }

    [Property(MaxTest = 500)]
    public Property Words_of_fees_in_any_order_never_make_the_councils_fee_free() => Prop.ForAll(
        Gen.Elements("Miễn phí", "(", ")", "Không", "Hội đồng nhân dân", "0 Đồng", "Phí :", "5.000", "đồng", "/trang", "%", "-", ".", "nếu có yêu cầu")
            .ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
        text => !text.Contains("Hội đồng nhân dân", StringComparison.Ordinal) || FeeParser.Parse(text).State == FeeStates.LocalResolution);
}

using BaNgoi.Procedures.Parsing;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Procedures.Parsing;

public class SmallParserTests
{
    [Theory]
    [InlineData("1 bản chính,1 bản sao", 1, 1)]
    [InlineData("Bản chính: 1 Bản sao: 0", 1, 0)]
    [InlineData("01 bản chính", 1, null)]
    [InlineData("0 bản chính,2 bản sao", 0, 2)]
    public void Quantities_are_read_in_every_form(string text, int originals, int? copies)
    {
        var quantity = QuantityParser.Parse(text);
        Assert.Equal(((int?)originals, copies, text, null), (quantity.Originals, quantity.Copies, quantity.Text, quantity.Defect));
    }

    [Theory]
    [InlineData("20251 bản chính,1 bản sao", 1, 1)]
    [InlineData("20240 bản chính,1 bản sao", 0, 1)]
    [InlineData("181 bản chính,1 bản sao", null, 1)]
    public void A_number_that_ran_into_the_quantity_is_reported(string text, int? originals, int copies)
    {
        var quantity = QuantityParser.Parse(text);
        Assert.Equal((originals, (int?)copies), (quantity.Originals, quantity.Copies));
        Assert.NotNull(quantity.Defect);
        Assert.False(quantity.IsNone);
    }

    [Property(MaxTest = 300)]
    public bool No_quantity_makes_it_throw(string? text) => QuantityParser.Parse(text) is { Originals: null or >= 0 };

    [Theory]
    [InlineData("Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA)", "CT01")]
    [InlineData("Giấy khai đăng ký xe (mẫu ĐKX10/79 ban hành kèm theo)", "ĐKX10/79")]
    [InlineData("Đơn theo Mẫu số 01 Phụ lục II", "Mẫu số 01")]
    [InlineData("Đơn theo Mẫu số 25.NT Phụ lục I", "Mẫu số 25.NT")]
    [InlineData("Theo Mẫu số 2a, Mẫu số 2b quy định", "Mẫu số 2a, Mẫu số 2b")]
    [InlineData("Đơn (Mẫu số PC22 kèm theo Nghị định số 105/2025/NĐ-CP)", "PC22")]
    [InlineData("Tờ khai theo mẫu", null)]
    [InlineData("Đơn theo Mẫu số", null)]
    [InlineData("Mẫu hộ tịch điện tử tương tác", null)]
    public void Form_codes_are_found(string name, string? code) => Assert.Equal(code, FormCode.Find(name));

    [Theory]
    [InlineData("Thủ tục đăng ký khai sinh", null, "Đăng ký khai sinh")]
    [InlineData("Chuyển hình thức giao đất, cho thuê đất.", null, "Chuyển hình thức giao đất, cho thuê đất")]
    [InlineData("Tham vấn (cấp xã) (1.010736)", "1.010736", "Tham vấn (cấp xã)")]
    [InlineData("1.010736 - Tham vấn", "1.010736", "- Tham vấn")]
    [InlineData("Thủ tục", null, "Thủ tục")]
    public void Short_titles_drop_what_is_no_name(string title, string? code, string expected) =>
        Assert.Equal(expected, TitleCleaner.Short(title, code));

    [Fact]
    public void A_long_title_is_cut_at_a_clause_and_says_so()
    {
        var title = "Giao đất ở có thu tiền sử dụng đất không thông qua đấu giá, không đấu thầu lựa chọn nhà đầu tư thực hiện dự án có sử dụng đất, đối với cá nhân là cán bộ, công chức";
        Assert.Equal(
            "Giao đất ở có thu tiền sử dụng đất không thông qua đấu giá, không đấu thầu lựa chọn nhà đầu tư thực hiện dự án có sử dụng đất…",
            TitleCleaner.Short(title, null));
    }

    [Property(MaxTest = 300)]
    public bool No_short_title_is_too_long(string? title) => TitleCleaner.Short(title ?? "", null).Length <= TitleCleaner.ShortLength;

    [Fact]
    public void The_official_title_keeps_its_words_and_full_stop() =>
        Assert.Equal("Thủ tục cấp giấy phép .", TitleCleaner.Official("  Thủ tục   cấp giấy\u200E phép .\n"));

    [Theory]
    [InlineData("104/2022/NĐ-CP")]
    [InlineData("49/2019/QH14")]
    [InlineData("09/2023/QĐ-TTg")]
    [InlineData("05/2015/TTLT-BTP-BCA-BYT")]
    [InlineData("163/QĐ-BTP")]
    [InlineData("66.7/2025/NQ-CP")]
    public void Real_legal_numbers_pass(string number) => Assert.Equal(new LegalNumber(number), LegalNumbers.Clean([number])[0]);

    [Theory]
    [InlineData("01/2020/TT-BTPT")]
    [InlineData("09/2023/QĐ-TTgLu")]
    [InlineData("068/2020/QH14")]
    [InlineData("12")]
    [InlineData("77/NĐ-CP")]
    public void Junk_at_a_legal_number_is_kept_and_reported(string number)
    {
        var cleaned = Assert.Single(LegalNumbers.Clean([number]));
        Assert.Equal(number, cleaned.Number);
        Assert.False(cleaned.LooksRight);
    }

    [Fact]
    public void A_legal_number_that_ends_like_another_one_is_reported() =>
        Assert.Equal(new LegalNumber("102/2011/QH13", false, "02/2011/QH13"), LegalNumbers.Clean(["102/2011/QH13", "02/2011/QH13"])[0]);

    [Theory]
    [InlineData("01/2020/TT-BTPT", "01/2020/TT-BTP")]
    [InlineData("64/2025/TT-BTCQUY", "64/2025/TT-BTC")]
    [InlineData("068/2020/QH14", "68/2020/QH14")]
    [InlineData("12", null)]
    public void What_a_spoilt_legal_number_probably_was_is_suggested_only(string number, string? probably) =>
        Assert.Equal(new LegalNumber(number, false, probably), LegalNumbers.Clean([number])[0]);

    [Fact]
    public void The_kind_before_a_legal_number_is_dropped() =>
        Assert.Equal("104/2024/TT-BQP", LegalNumbers.Clean(["Thông tư số 104/2024/TT-BQP"])[0].Number);
}

using System.Text.Json.Nodes;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Cms.Tests.Procedures.Mapping;

public class ProcedureMapperTests
{
    private static readonly ProcedureRow Row = new()
    {
        Line = 1, Name = "Cấp giấy mẫu", Code = "9.000001", Level = "Cấp xã", Steps = "Bước 1: Nộp.",
        Documents = [new DocumentRow("Tờ khai (mẫu TN01)", "1 bản chính"), new DocumentRow("Lưu ý: mang thẻ.", "0 bản chính")],
        Channels = [new ChannelRow("Dịch vụ bưu chính", "3 Ngày", "5,000 VNĐ(/trang)", "Gửi về phường")],
        LegalBasis = ["01/2020/TT-BTP", "01/2020/TT-BTPT", "02/2020/TT-BTPT"],
        Target = ["Người nước ngoài, Đảng viên", "Cán bộ, công chức, viên chức"],
        SourceUrl = "https://dichvucong.gov.vn/x",
    };

    private static JsonObject Part(ProcedureRow row, string name) => ProcedureMapper.Map(row).Parts[name]!.AsObject();

    private static JsonObject Item(ProcedureRow row, string bag) => Part(row, bag)["ContentItems"]![0]!.AsObject();

    [Fact]
    public void A_channel_is_a_content_item_with_the_recipes_fields()
    {
        var item = Item(Row, "Channels");
        Assert.True(Ids.IsValid(item["ContentItemId"]!.GetValue<string>()));
        Assert.Equal("ProcedureChannel", item["ContentType"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"Channel":{"Text":"post"},"TimeState":{"Text":"stated"},"TimeAmount":{"Value":3},"TimeUnit":{"Text":"day"},"TimeText":{"Text":"3 Ngày"},
                 "FeeState":{"Text":"amount"},"FeeAmount":{"Value":5000},"FeeCurrency":{"Text":"VND"},"FeePer":{"Text":"trang"},"FeeText":{"Text":"5,000 VNĐ(/trang)"},
                 "Note":{"Text":"Gửi về phường"}}
                """),
            item["ProcedureChannel"]));
    }

    [Fact]
    public void Documents_stand_in_their_case_and_notes_in_the_official_part()
    {
        var document = Item(Row, "DocumentCases")["Documents"]!["ContentItems"]![0]!["RequiredDocument"]!;
        Assert.Equal("TN01", document["FormCode"]!["Text"]!.GetValue<string>());
        Assert.Equal(1m, document["Originals"]!["Value"]!.GetValue<decimal>());
        Assert.Equal("- Lưu ý: mang thẻ.", Part(Row, "ProcedureOfficial")["DocumentNotes"]!["Markdown"]!.GetValue<string>());
    }

    [Fact]
    public void A_spoilt_legal_number_beside_the_right_one_is_not_shown_and_another_one_is_kept()
    {
        var mapped = ProcedureMapper.Map(Row);
        Assert.Equal(
            ["01/2020/TT-BTP", "02/2020/TT-BTPT"],
            mapped.Parts["LegalBases"]!["ContentItems"]!.AsArray().Select(item => item!["LegalReference"]!["Number"]!["Text"]!.GetValue<string>()));
        Assert.Contains("01/2020/TT-BTPT", Assert.Single(mapped.Defects).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Applicants_in_one_text_are_parted_where_they_are_two() =>
        Assert.Equal(
            ["Người nước ngoài", "Đảng viên", "Cán bộ, công chức, viên chức"],
            Part(Row, "ProcedureOfficial")["Applicants"]!["Values"]!.AsArray().Select(value => value!.GetValue<string>()));

    [Theory]
    [InlineData("https://dichvucong.gov.vn/x", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("dichvucong", false)]
    public void Only_web_addresses_become_links(string url, bool isLink) =>
        Assert.Equal(isLink, Part(Row with { SourceUrl = url }, "ProcedureOfficial").ContainsKey("Source"));

    [Fact]
    public void What_the_province_decides_and_the_ward_receives_has_a_receiving_address()
    {
        var row = Row with { Level = "Cấp tỉnh - tiếp nhận tại Trung tâm Phục vụ hành chính công cấp xã" };
        Assert.Equal("Trung tâm Phục vụ hành chính công cấp xã", Part(row, "ProcedureOfficial")["ReceivingAddress"]!["Text"]!.GetValue<string>());
        Assert.Contains(ProcedureMapper.Map(row).Defects, defect => defect.Kind == DefectKind.Agency);
    }

    [Theory]
    [InlineData("Công an huyện", DefectKind.Identity)]
    [InlineData("Sở Xây dựng Thành phố Hà Nội", DefectKind.Agency)]
    [InlineData("Sở Xây dựng, Cục Đường bộ", DefectKind.Agency)]
    [InlineData("chứng thực tiến hành chụp từ bản chính", DefectKind.Agency)]
    public void An_agency_that_cannot_be_the_wards_is_reported(string agency, DefectKind kind) =>
        Assert.Contains(kind, ProcedureMapper.Map(Row with { Agency = agency, LegalBasis = [] }).Defects.Select(defect => defect.Kind));

    [Fact]
    public void A_good_record_has_no_defects() =>
        Assert.Empty(ProcedureMapper.Map(Row with { LegalBasis = ["01/2020/TT-BTP"], Agency = "Ủy ban nhân dân cấp xã" }).Defects);

    [Fact]
    public void The_same_doubt_in_several_channels_is_said_once()
    {
        var row = Row with { LegalBasis = [], Channels = [new ChannelRow("Trực tiếp", "1 Ngày", "700 VNĐ", null), new ChannelRow("Trực tuyến", "1 Ngày", "700 VNĐ", null)] };
        Assert.StartsWith("Trực tiếp, Trực tuyến: Phí", Assert.Single(ProcedureMapper.Map(row).Defects).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Free_beside_steps_that_ask_for_a_fee_is_reported()
    {
        var row = Row with { LegalBasis = [], Steps = "Nộp lệ phí theo quy định.", Channels = [new ChannelRow("Trực tiếp", "1 Ngày", "Miễn phí", null)] };
        Assert.Equal(DefectKind.Fee, Assert.Single(ProcedureMapper.Map(row).Defects).Kind);
    }

    [Fact]
    public void A_result_that_lost_its_first_letter_is_kept_and_reported()
    {
        var row = Row with { LegalBasis = [], Result = "Giấy phép; hông báo kết quảMã: KQ-G17.000005" };
        Assert.Equal("Giấy phép; hông báo kết quả (mã KQ-G17.000005)", Part(row, "ProcedureOfficial")["Result"]!["Markdown"]!.GetValue<string>());
        Assert.Equal(DefectKind.Text, Assert.Single(ProcedureMapper.Map(row).Defects).Kind);
    }
}

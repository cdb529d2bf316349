using System.Text.Json.Nodes;
using static BaNgoi.Cms.Tests.Themes.SampleFields;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>A procedure with everything, and one of which the source knows nearly nothing.</summary>
internal static class SampleProcedure
{
    internal const string UnitId = "unit1";
    internal const string UnpublishedId = "unit2";

    internal static JsonObject Full(string title, string shortTitle, params JsonObject[] channels) => Document(
        "Procedure", title, "thu-tuc/dang-ky-khai-sinh",
        ("Procedure", Local(shortTitle)),
        ("ProcedureOfficial", Official()),
        ("Channels", Bag("Cách thức thực hiện, thời hạn, phí và lệ phí", channels)),
        ("DocumentCases", Bag("Thành phần hồ sơ theo trường hợp",
            Case("", Paper("Tờ khai đăng ký khai sinh", 1, null, "TK-KS", ""), Paper("Giấy chứng sinh", 1, 0, "", ""), Paper("Giấy tờ tùy thân của người đi khai (xuất trình)", null, null, "", "")),
            Case("Trường hợp cha mẹ ủy quyền cho người khác đi khai", Paper("Văn bản ủy quyền có chứng thực", 1, 1, "", "01 bản")))),
        ("LegalBases", Bag("Căn cứ pháp lý",
            Item("LegalReference", ("LegalReference", Part("", ("Number", TextOf("Số", "60/2014/QH13")), ("Title", TextOf("Trích yếu", "Luật Hộ tịch")), ("IssuedOn", Date("Ngày", "2014-11-20")), ("Agency", TextOf("Cơ quan", "Quốc hội"))))),
            Item("LegalReference", ("LegalReference", Part("", ("Number", TextOf("Số", "123/2015/NĐ-CP")), ("Title", TextOf("Trích yếu", "")), ("IssuedOn", Date("Ngày", "")), ("Agency", TextOf("Cơ quan", ""))))))));

    internal static JsonObject Empty(string title) => Document(
        "Procedure", title, "thu-tuc/trong",
        ("Procedure", Part("Phần của phường",
            ("ShortTitle", TextOf("Tên ngắn", "")), ("Summary", Markdown("Tóm tắt dễ hiểu", "")), ("WhoCanApply", TextOf("Ai làm được", "")), ("Tips", Markdown("Mẹo", "")),
            ("SearchWords", TextOf("Từ", "")), ("ReceivingUnit", Picks("Nơi nộp hồ sơ")), ("Counter", TextOf("Quầy", "")), ("OpeningHours", TextOf("Giờ", "")), ("Phone", TextOf("Điện thoại", "")),
            ("OnlineLevel", Choice("Mức độ trực tuyến", "", "")), ("OnlineLevelReason", TextOf("Lý do", "")), ("OnlineLink", Link("Nộp trực tuyến tại", "", "")),
            ("NonTerritorial", Boolean("Phi địa giới", false)), ("NonTerritorialDecision", TextOf("Quyết định", "")), ("LocalNote", TextOf("Lưu ý của phường", "")),
            ("Forms", Files("Mẫu đơn, tờ khai")), ("Related", Picks("Thủ tục liên quan")), ("CheckedOn", Date("Kiểm tra", "")), ("CheckedBy", Picks("Đơn vị kiểm tra")),
            ("RepealedOn", Date("Hết hiệu lực", "")), ("RepealDecision", TextOf("Quyết định bãi bỏ", "")), ("ReplacedBy", Picks("Thay bằng thủ tục")))),
        ("ProcedureOfficial", Part("Phần chính thức",
            ("Code", TextOf("Mã thủ tục", "")), ("Decision", TextOf("Quyết định công bố", "")), ("Field", TextOf("Lĩnh vực", "")), ("Level", TextOf("Cấp thực hiện", "")), ("Applicants", Texts("Đối tượng thực hiện")),
            ("Steps", Markdown("Trình tự thực hiện", "")), ("DossierSets", TextOf("Số lượng hồ sơ", "")), ("DocumentNotes", Markdown("Lưu ý về hồ sơ", "")), ("DecidingAgency", TextOf("Cơ quan giải quyết", "")),
            ("AuthorizedAgency", TextOf("Cơ quan được ủy quyền", "")), ("CooperatingAgency", TextOf("Cơ quan phối hợp", "")), ("ReceivingAddress", TextOf("Địa chỉ tiếp nhận hồ sơ", "")),
            ("Result", Markdown("Kết quả thực hiện", "")), ("Conditions", Markdown("Yêu cầu, điều kiện", "")), ("SourceTimeText", TextOf("Thời hạn (nguyên văn nguồn)", "")),
            ("SourceFeeText", TextOf("Phí, lệ phí (nguyên văn nguồn)", "")), ("SourceDefects", TextOf("Điểm cần kiểm tra", "")), ("Source", Link("Nguồn", "", "")), ("SourceOrigin", TextOf("Xuất xứ dữ liệu", "")))),
        ("Channels", Bag("Cách thức thực hiện")), ("DocumentCases", Bag("Thành phần hồ sơ")), ("LegalBases", Bag("Căn cứ pháp lý")));

    internal static JsonObject Channel(string channel, (string State, decimal? Amount, string Unit, string Text) time, (string State, decimal? Amount, string Per, string Text) fee) =>
        Item("ProcedureChannel", ("ProcedureChannel", Part("Cách nộp",
            ("Channel", Choice("Cách nộp", "x", channel)),
            ("TimeState", Choice("Tình trạng thời hạn", time.State, "")), ("TimeAmount", Number("Thời hạn", time.Amount)), ("TimeUnit", Choice("Đơn vị", "x", time.Unit)),
            ("TimeFrom", TextOf("Tính từ", "")), ("TimeText", TextOf("Thời hạn (nguyên văn)", time.Text)),
            ("FeeState", Choice("Tình trạng phí", fee.State, "")), ("FeeAmount", Number("Mức thu", fee.Amount)), ("FeeCurrency", TextOf("Đơn vị tiền", "")), ("FeePer", TextOf("Thu theo", fee.Per)),
            ("FeeText", TextOf("Phí (nguyên văn)", fee.Text)), ("FeeBasis", TextOf("Căn cứ thu", "")), ("Note", TextOf("Ghi chú", "Trả kết quả tại quầy đã nộp.")))));

    private static JsonObject Case(string name, params JsonObject[] papers) => Item("ProcedureDocumentCase",
        ("ProcedureDocumentCase", Part("Trường hợp", ("Case", TextOf("Trường hợp", name)))), ("Documents", Bag("Giấy tờ", papers)));

    private static JsonObject Paper(string name, decimal? originals, decimal? copies, string form, string quantity) => Item("RequiredDocument",
        ("RequiredDocument", Part("Giấy tờ", ("Name", TextOf("Tên giấy tờ", name)), ("Originals", Number("Số bản chính", originals)), ("Copies", Number("Số bản sao", copies)), ("FormCode", TextOf("Mẫu số", form)), ("QuantityText", TextOf("Số lượng (nguyên văn)", quantity)))));

    private static JsonObject Local(string shortTitle) => Part("Phần của phường",
        ("ShortTitle", TextOf("Tên ngắn", shortTitle)),
        ("Summary", Markdown("Tóm tắt dễ hiểu", "Khai sinh cho con trong vòng 60 ngày kể từ ngày sinh. Cha, mẹ, ông bà hoặc người thân đều đi khai được.")),
        ("WhoCanApply", TextOf("Ai làm được thủ tục này", "Cha hoặc mẹ; nếu cha mẹ không đi được thì ông, bà hoặc người thân thích khác.")),
        ("Tips", Markdown("Mẹo để khỏi đi lại nhiều lần", "- Thống nhất trước họ, tên, quê quán của con.\n- Mang theo điện thoại có VNeID.")),
        ("SearchWords", TextOf("Từ người dân hay gọi", "giấy khai sinh")),
        ("ReceivingUnit", Picks("Nơi nộp hồ sơ", UnitId)),
        ("Counter", TextOf("Quầy", "quầy số 3")),
        ("OpeningHours", TextOf("Giờ nhận hồ sơ", "")),
        ("Phone", TextOf("Điện thoại hỏi về thủ tục này", "0258 3000 111")),
        ("OnlineLevel", Choice("Mức độ trực tuyến", "full", "Toàn trình")),
        ("OnlineLevelReason", TextOf("Lý do", "")),
        ("OnlineLink", Link("Nộp trực tuyến tại", "https://dichvucong.gov.vn/a?b=1&c=2", "Cổng Dịch vụ công quốc gia")),
        ("NonTerritorial", Boolean("Nộp ở đâu trong tỉnh cũng được (phi địa giới)", true)),
        ("NonTerritorialDecision", TextOf("Quyết định về phi địa giới", "")),
        ("LocalNote", TextOf("Lưu ý của phường", "Tên chính thức còn ghi cấp huyện; từ ngày 01/7/2025 phường giải quyết.")),
        ("Forms", Files("Mẫu đơn, tờ khai", "to-khai-khai-sinh.docx")),
        ("Related", Picks("Thủ tục liên quan", UnpublishedId)),
        ("CheckedOn", Date("Kiểm tra lần cuối ngày", "2026-12-01")),
        ("CheckedBy", Picks("Đơn vị kiểm tra", UnitId)),
        ("RepealedOn", Date("Hết hiệu lực từ ngày", "")),
        ("RepealDecision", TextOf("Quyết định bãi bỏ", "")),
        ("ReplacedBy", Picks("Thay bằng thủ tục")));

    private static JsonObject Official() => Part("Phần chính thức",
        ("Code", TextOf("Mã thủ tục", "1.001193")),
        ("Decision", TextOf("Quyết định công bố", "")),
        ("Field", TextOf("Lĩnh vực", "Hộ tịch")),
        ("Level", TextOf("Cấp thực hiện", "Cấp xã")),
        ("Applicants", Texts("Đối tượng thực hiện", "Công dân Việt Nam", "Người Việt Nam định cư ở nước ngoài")),
        ("Steps", Markdown("Trình tự thực hiện", "**Bước 1.** Chuẩn bị giấy tờ và nộp tại quầy hoặc trên mạng.\n\n**Bước 2.** Cán bộ kiểm tra:\n\n- Đủ thì hẹn ngày trả.\n- Thiếu thì hướng dẫn bổ sung một lần.\n\n**Bước 3.** Nhận giấy khai sinh và ký vào sổ.")),
        ("DossierSets", TextOf("Số lượng hồ sơ", "01 bộ")),
        ("DocumentNotes", Markdown("Lưu ý về hồ sơ", "- Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự.")),
        ("DecidingAgency", TextOf("Cơ quan giải quyết", "Ủy ban nhân dân cấp xã")),
        ("AuthorizedAgency", TextOf("Cơ quan được ủy quyền", "")),
        ("CooperatingAgency", TextOf("Cơ quan phối hợp", "")),
        ("ReceivingAddress", TextOf("Địa chỉ tiếp nhận hồ sơ", "")),
        ("Result", Markdown("Kết quả thực hiện", "Giấy khai sinh & số định danh cá nhân")),
        ("Conditions", Markdown("Yêu cầu, điều kiện", "")),
        ("SourceTimeText", TextOf("Thời hạn (nguyên văn nguồn)", "1 Ngày làm việc")),
        ("SourceFeeText", TextOf("Phí, lệ phí (nguyên văn nguồn)", "")),
        ("SourceDefects", TextOf("Điểm cần kiểm tra trong dữ liệu nguồn", "Trực tiếp: ô phí trống.\nThời hạn không có đơn vị.")),
        ("Source", Link("Nguồn", "https://dichvucong.gov.vn/chi-tiet", "Cổng Dịch vụ công quốc gia")),
        ("SourceOrigin", TextOf("Xuất xứ dữ liệu", "")));
}

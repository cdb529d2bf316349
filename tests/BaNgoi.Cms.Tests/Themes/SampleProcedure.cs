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
            Item("LegalReference", ("LegalReference", Part("", ("Number", Text("Số", "60/2014/QH13")), ("Title", Text("Trích yếu", "Luật Hộ tịch")), ("IssuedOn", Date("Ngày", "2014-11-20")), ("Agency", Text("Cơ quan", "Quốc hội"))))),
            Item("LegalReference", ("LegalReference", Part("", ("Number", Text("Số", "123/2015/NĐ-CP")), ("Title", Text("Trích yếu", "")), ("IssuedOn", Date("Ngày", "")), ("Agency", Text("Cơ quan", ""))))))));

    internal static JsonObject Empty(string title) => Document(
        "Procedure", title, "thu-tuc/trong",
        ("Procedure", Part("Phần của phường",
            ("ShortTitle", Text("Tên ngắn", "")), ("Summary", Markdown("Tóm tắt dễ hiểu", "")), ("WhoCanApply", Text("Ai làm được", "")), ("Tips", Markdown("Mẹo", "")),
            ("SearchWords", Text("Từ", "")), ("ReceivingUnit", Picks("Nơi nộp hồ sơ")), ("Counter", Text("Quầy", "")), ("OpeningHours", Text("Giờ", "")), ("Phone", Text("Điện thoại", "")),
            ("OnlineLevel", Choice("Mức độ trực tuyến", "", "")), ("OnlineLevelReason", Text("Lý do", "")), ("OnlineLink", Link("Nộp trực tuyến tại", "", "")),
            ("NonTerritorial", Boolean("Phi địa giới", false)), ("NonTerritorialDecision", Text("Quyết định", "")), ("LocalNote", Text("Lưu ý của phường", "")),
            ("Forms", Files("Mẫu đơn, tờ khai")), ("Related", Picks("Thủ tục liên quan")), ("CheckedOn", Date("Kiểm tra", "")), ("CheckedBy", Picks("Đơn vị kiểm tra")))),
        ("ProcedureOfficial", Part("Phần chính thức",
            ("Code", Text("Mã thủ tục", "")), ("Decision", Text("Quyết định công bố", "")), ("Field", Text("Lĩnh vực", "")), ("Level", Text("Cấp thực hiện", "")), ("Applicants", Texts("Đối tượng thực hiện")),
            ("Steps", Markdown("Trình tự thực hiện", "")), ("DossierSets", Text("Số lượng hồ sơ", "")), ("DocumentNotes", Markdown("Lưu ý về hồ sơ", "")), ("DecidingAgency", Text("Cơ quan giải quyết", "")),
            ("AuthorizedAgency", Text("Cơ quan được ủy quyền", "")), ("CooperatingAgency", Text("Cơ quan phối hợp", "")), ("ReceivingAddress", Text("Địa chỉ tiếp nhận hồ sơ", "")),
            ("Result", Markdown("Kết quả thực hiện", "")), ("Conditions", Markdown("Yêu cầu, điều kiện", "")), ("SourceTimeText", Text("Thời hạn (nguyên văn nguồn)", "")),
            ("SourceFeeText", Text("Phí, lệ phí (nguyên văn nguồn)", "")), ("SourceDefects", Text("Điểm cần kiểm tra", "")), ("Source", Link("Nguồn", "", "")), ("SourceOrigin", Text("Xuất xứ dữ liệu", "")))),
        ("Channels", Bag("Cách thức thực hiện")), ("DocumentCases", Bag("Thành phần hồ sơ")), ("LegalBases", Bag("Căn cứ pháp lý")));

    internal static JsonObject Channel(string channel, (string State, decimal? Amount, string Unit, string Text) time, (string State, decimal? Amount, string Per, string Text) fee) =>
        Item("ProcedureChannel", ("ProcedureChannel", Part("Cách nộp",
            ("Channel", Choice("Cách nộp", "x", channel)),
            ("TimeState", Choice("Tình trạng thời hạn", time.State, "")), ("TimeAmount", Number("Thời hạn", time.Amount)), ("TimeUnit", Choice("Đơn vị", "x", time.Unit)),
            ("TimeFrom", Text("Tính từ", "")), ("TimeText", Text("Thời hạn (nguyên văn)", time.Text)),
            ("FeeState", Choice("Tình trạng phí", fee.State, "")), ("FeeAmount", Number("Mức thu", fee.Amount)), ("FeeCurrency", Text("Đơn vị tiền", "")), ("FeePer", Text("Thu theo", fee.Per)),
            ("FeeText", Text("Phí (nguyên văn)", fee.Text)), ("FeeBasis", Text("Căn cứ thu", "")), ("Note", Text("Ghi chú", "Trả kết quả tại quầy đã nộp.")))));

    private static JsonObject Case(string name, params JsonObject[] papers) => Item("ProcedureDocumentCase",
        ("ProcedureDocumentCase", Part("Trường hợp", ("Case", Text("Trường hợp", name)))), ("Documents", Bag("Giấy tờ", papers)));

    private static JsonObject Paper(string name, decimal? originals, decimal? copies, string form, string quantity) => Item("RequiredDocument",
        ("RequiredDocument", Part("Giấy tờ", ("Name", Text("Tên giấy tờ", name)), ("Originals", Number("Số bản chính", originals)), ("Copies", Number("Số bản sao", copies)), ("FormCode", Text("Mẫu số", form)), ("QuantityText", Text("Số lượng (nguyên văn)", quantity)))));

    private static JsonObject Local(string shortTitle) => Part("Phần của phường",
        ("ShortTitle", Text("Tên ngắn", shortTitle)),
        ("Summary", Markdown("Tóm tắt dễ hiểu", "Khai sinh cho con trong vòng 60 ngày kể từ ngày sinh. Cha, mẹ, ông bà hoặc người thân đều đi khai được.")),
        ("WhoCanApply", Text("Ai làm được thủ tục này", "Cha hoặc mẹ; nếu cha mẹ không đi được thì ông, bà hoặc người thân thích khác.")),
        ("Tips", Markdown("Mẹo để khỏi đi lại nhiều lần", "- Thống nhất trước họ, tên, quê quán của con.\n- Mang theo điện thoại có VNeID.")),
        ("SearchWords", Text("Từ người dân hay gọi", "giấy khai sinh")),
        ("ReceivingUnit", Picks("Nơi nộp hồ sơ", UnitId)),
        ("Counter", Text("Quầy", "quầy số 3")),
        ("OpeningHours", Text("Giờ nhận hồ sơ", "")),
        ("Phone", Text("Điện thoại hỏi về thủ tục này", "0258 3000 111")),
        ("OnlineLevel", Choice("Mức độ trực tuyến", "full", "Toàn trình")),
        ("OnlineLevelReason", Text("Lý do", "")),
        ("OnlineLink", Link("Nộp trực tuyến tại", "https://dichvucong.gov.vn/a?b=1&c=2", "Cổng Dịch vụ công quốc gia")),
        ("NonTerritorial", Boolean("Nộp ở đâu trong tỉnh cũng được (phi địa giới)", true)),
        ("NonTerritorialDecision", Text("Quyết định về phi địa giới", "")),
        ("LocalNote", Text("Lưu ý của phường", "Tên chính thức còn ghi cấp huyện; từ ngày 01/7/2025 phường giải quyết.")),
        ("Forms", Files("Mẫu đơn, tờ khai", "to-khai-khai-sinh.docx")),
        ("Related", Picks("Thủ tục liên quan", UnpublishedId)),
        ("CheckedOn", Date("Kiểm tra lần cuối ngày", "2026-12-01")),
        ("CheckedBy", Picks("Đơn vị kiểm tra", UnitId)));

    private static JsonObject Official() => Part("Phần chính thức",
        ("Code", Text("Mã thủ tục", "1.001193")),
        ("Decision", Text("Quyết định công bố", "")),
        ("Field", Text("Lĩnh vực", "Hộ tịch")),
        ("Level", Text("Cấp thực hiện", "Cấp xã")),
        ("Applicants", Texts("Đối tượng thực hiện", "Công dân Việt Nam", "Người Việt Nam định cư ở nước ngoài")),
        ("Steps", Markdown("Trình tự thực hiện", "**Bước 1.** Chuẩn bị giấy tờ và nộp tại quầy hoặc trên mạng.\n\n**Bước 2.** Cán bộ kiểm tra:\n\n- Đủ thì hẹn ngày trả.\n- Thiếu thì hướng dẫn bổ sung một lần.\n\n**Bước 3.** Nhận giấy khai sinh và ký vào sổ.")),
        ("DossierSets", Text("Số lượng hồ sơ", "01 bộ")),
        ("DocumentNotes", Markdown("Lưu ý về hồ sơ", "- Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự.")),
        ("DecidingAgency", Text("Cơ quan giải quyết", "Ủy ban nhân dân cấp xã")),
        ("AuthorizedAgency", Text("Cơ quan được ủy quyền", "")),
        ("CooperatingAgency", Text("Cơ quan phối hợp", "")),
        ("ReceivingAddress", Text("Địa chỉ tiếp nhận hồ sơ", "")),
        ("Result", Markdown("Kết quả thực hiện", "Giấy khai sinh & số định danh cá nhân")),
        ("Conditions", Markdown("Yêu cầu, điều kiện", "")),
        ("SourceTimeText", Text("Thời hạn (nguyên văn nguồn)", "1 Ngày làm việc")),
        ("SourceFeeText", Text("Phí, lệ phí (nguyên văn nguồn)", "")),
        ("SourceDefects", Text("Điểm cần kiểm tra trong dữ liệu nguồn", "Trực tiếp: ô phí trống.\nThời hạn không có đơn vị.")),
        ("Source", Link("Nguồn", "https://dichvucong.gov.vn/chi-tiet", "Cổng Dịch vụ công quốc gia")),
        ("SourceOrigin", Text("Xuất xứ dữ liệu", "")));
}

using System.Text.Json.Nodes;
using BaNgoi.Cms.Rendering;
using static BaNgoi.Cms.Tests.Themes.SampleFields;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Page models as the page builder makes them, one for each kind of page.</summary>
internal static partial class SamplePages
{
    internal static PageModel Procedure(JsonObject document) => Page("document", document["title"]!.GetValue<string>()) with
    {
        Document = new DocumentModel { Content = document, References = References() },
    };

    internal static PageModel Unit(Action<JsonObject>? change = null) => Page("document", "Trung tâm Phục vụ hành chính công") with { Document = new DocumentModel { Content = Changed(UnitContent(), change) } };

    internal static PageModel Home(Action<JsonObject>? change = null) => Page("home", "Trang chủ") with
    {
        Breadcrumbs = [],
        Document = new DocumentModel
        {
            Content = Changed(Document("HomePage", "Trang chủ", "",
                ("MarkdownBodyPart", Body("## Chào mừng\n\nTrang này của phường.")),
                ("HomePage", Part("Thủ tục", ("CommonProcedures", Picks("Thủ tục nhiều người tìm", "p1", "p2", "p3", "p4", "p5", SampleProcedure.UnpublishedId)))),
                ("QuickLinks", Bag("Lối đi nhanh", Quick("Sinh con", "Khai sinh, thẻ bảo hiểm y tế"), Quick("Kết hôn", "Đăng ký, xác nhận tình trạng hôn nhân"), Quick("Nhà và đất", "Cấp đổi, tách thửa, xây sửa nhà"), Quick("Trợ cấp, bảo trợ", "Người cao tuổi, người khuyết tật"), Quick("Góp ý, phản ánh", "")))), change),
            References = new[] { "Đăng ký khai sinh", "Chứng thực bản sao từ bản chính", "Xác nhận tình trạng hôn nhân", "Đăng ký tạm trú", "Cấp giấy phép xây dựng nhà ở riêng lẻ" }
                .Select((title, i) => new ReferenceModel($"p{i + 1}", title, "/thu-tuc/x", "Procedure", i == 0 ? DocumentContent.From(SampleProcedure.Full("Thủ tục " + title, title)) : null))
                .ToDictionary(reference => reference.Id),
        },
        List = List("", "", Items()),
    };

    internal static PageModel Catalogue(ListModel list, Action<JsonObject>? change = null) => Page("list", "Danh mục thủ tục hành chính") with
    {
        Document = new DocumentModel { Content = Changed(Document("ProcedureCatalogue", "Danh mục thủ tục hành chính", "thu-tuc", ("MarkdownBodyPart", Body("Tất cả thủ tục phường nhận.")), ("ListPart", new JsonObject { ["label"] = "Danh sách", ["pageSize"] = 50 })), change) },
        List = list,
    };

    private static JsonObject Changed(JsonObject content, Action<JsonObject>? change)
    {
        change?.Invoke(content);
        return content;
    }

    internal static ListModel List(string query, string group, params ListItem[] items) => new()
    {
        Total = items.Length == 0 ? 0 : 1234,
        Page = 2,
        Pages = items.Length == 0 ? 1 : 25,
        PageSize = 50,
        Query = query,
        Items = items,
        Url = "/thu-tuc",
        Facets = [new("Field", "Lĩnh vực", group, [FacetValue("Hộ tịch", 41, group), FacetValue("Đất đai", 38, group), FacetValue("Bảo trợ xã hội", 21, group)])],
        Chosen = group.Length == 0 ? [] : [new("Lĩnh vực", group, "/thu-tuc")],
        EndedCount = 2,
        EndedUrl = "/thu-tuc?het-hieu-luc=1",
        PreviousUrl = items.Length == 0 ? "" : "/thu-tuc",
        NextUrl = items.Length == 0 ? "" : "/thu-tuc?trang=3",
    };

    internal static ListItem[] Items() =>
    [
        Item("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh", "Khai sinh cho con trong vòng 60 ngày.", "1.001193"),
        Item("Thủ tục đăng ký khai tử", "", "", "1.000656"),
        Item(LongTitle, "", "Tên chính thức rất dài.", ""),
    ];

    internal static PageModel Search(SearchModel search) => Page("search", "Tìm kiếm") with { Search = search };

    internal static PageModel Error(ErrorModel error) => Page("error", error.Title) with { Error = error };

    internal static PageModel Form(SubmissionFormModel form) => Page("form", "Báo sai sót") with { Form = form, Breadcrumbs = [] };

    internal static SubmissionFormModel EmptyForm() => new() { Action = "/bao-sai-sot?trang=%2Fthu-tuc%2Fx", PageTitle = "Đăng ký khai sinh", PageUrl = "/thu-tuc/x", Stamp = "dấu", TextLimit = 4000, ContactLimit = 200 };

    internal static SubmissionFormModel Filled(string text) => EmptyForm() with { Action = text, PageTitle = text, PageUrl = text, Stamp = text, Text = text, Contact = text, TextError = text, ContactError = text, FormError = text };

    internal static PageModel ReceiptSearch(ReceiptSearchModel search) => Page("form", "Tra cứu biên nhận") with { ReceiptSearch = search, Breadcrumbs = [] };

    internal static PageModel ContactLink(ContactLinkModel link) => Page("form", "Xác nhận địa chỉ thư") with { ContactLink = link, Breadcrumbs = [] };

    internal static PageModel Receipt(string text, params ReceiptReplyModel[] replies) => Page("receipt", "Biên nhận") with
    {
        Breadcrumbs = [],
        Receipt = new ReceiptModel { Kind = "Report", Code = "abcd-efgh-jkmn-pqrs", Address = text, At = "2026-12-01T08:30:00Z", PageTitle = text, PageUrl = "/thu-tuc/x", Text = text, ContactHint = text, State = replies.Length == 0 ? "new" : replies[^1].State, Replies = replies },
    };

    internal static PageModel Content(JsonObject document) => Page("document", document["title"]!.GetValue<string>()) with
    {
        Document = new DocumentModel { Content = document, References = References() },
    };

    internal static string LongTitle { get; } =
        string.Concat(Enumerable.Repeat("Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển đổi, chuyển nhượng, ", 8))[..919];

    private static PageModel Page(string kind, string title) => new()
    {
        Site = new SiteModel("Phường Ba Ngòi", "/", "Thông tin công khai, thủ tục, góp ý", "https://bangoi.khanhhoa.gov.vn", new ContactModel("Ủy ban nhân dân phường Ba Ngòi", "Số 1 đường Mẫu, phường Ba Ngòi, tỉnh Khánh Hòa", "0258 3000 000", "bangoi@example.vn", "https://bangoi.khanhhoa.gov.vn", "Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00", "Thấy sai, thấy thiếu, thấy bị phiền hà, xin báo ngay.")),
        Menu = [new("Trang chủ", "/", kind == "home"), new("Thủ tục", "/thu-tuc", kind is "list" or "document"), new("Đơn vị", "/don-vi", false), new("Giới thiệu", "/gioi-thieu", false), new("Liên hệ", "/lien-he", false)],
        Page = new PageInfo { Title = title, Kind = kind, Url = "/thu-tuc?q=a", CanonicalUrl = "https://bangoi.khanhhoa.gov.vn/thu-tuc", Description = "Mô tả", Now = new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.FromHours(7)) },
        Breadcrumbs = [new("Trang chủ", "/"), new("Thủ tục", "/thu-tuc"), new(title, "")],
    };

    private static ListItem Item(string title, string shortTitle, string summary, string code) =>
        new(title, shortTitle, "/thu-tuc/x", summary, code.Length == 0 ? [] : [code], new Dictionary<string, IReadOnlyList<string>> { ["Field"] = ["Hộ tịch"] }, "");

    private static ListFacetValue FacetValue(string value, int count, string chosen) => new(value, count, $"/thu-tuc?loc=Field:{value}", $"Field:{value}", value == chosen);

    private static JsonObject Quick(string text, string description) => SampleFields.Item("QuickLink",
        ("QuickLink", Part("Lối đi", ("Text", TextOf("Chữ", text)), ("Description", TextOf("Giải thích", description)), ("Link", Link("Đi tới", "/tim-kiem?q=khai+sinh", "")))));

    private static Dictionary<string, ReferenceModel> References() => new()
    {
        [SampleProcedure.UnitId] = new(SampleProcedure.UnitId, "Trung tâm Phục vụ hành chính công", "/don-vi/trung-tam", "Unit", UnitContent()),
    };

    private static JsonObject UnitContent() => Document("Unit", "Trung tâm Phục vụ hành chính công", "don-vi/trung-tam", ("Unit", Part("Thông tin đơn vị",
        ("Code", TextOf("Mã đơn vị", "TTHCC")), ("Function", Markdown("Đơn vị này làm gì", "Nhận hồ sơ và trả kết quả **mọi thủ tục**.")), ("Leaders", Markdown("Lãnh đạo", "")), ("SearchWords", TextOf("Từ", "một cửa")),
        ("Address", TextOf("Địa chỉ", "Số 2 đường Mẫu, phường Ba Ngòi")), ("Phone", TextOf("Điện thoại", "0258 3000 222")), ("Email", TextOf("Thư điện tử", "")),
        ("OpeningHours", TextOf("Giờ làm việc", "Thứ Hai đến thứ Sáu: 7:30–11:30, 13:30–17:00\nThứ Bảy: 7:30–11:30")), ("Parent", Picks("Trực thuộc")),
        ("DecisionNumber", TextOf("Quyết định", "")), ("StartsOn", Date("Hoạt động từ ngày", "2025-07-01")), ("EndsOn", Date("Ngừng hoạt động từ ngày", "")), ("Order", Number("Thứ tự", 1)))));
}

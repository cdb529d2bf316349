using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>One address of each kind of public page, errors included.</summary>
internal static class PublicPages
{
    private const string Withdrawn = "/da-go";
    private const string Receipt = "/bien-nhan/abcd-efgh-jkmn-pqr2";
    private const string Vote = "/co-ich-khong/abcd-efgh-jkmn-pqr3";

    private const string Draft = "/du-thao/su-dung-tam-thoi-via-he";
    private const string Explained = "/du-thao/su-dung-nha-sinh-hoat-cong-dong";
    private const string CommentReceipt = "/bien-nhan/abcd-efgh-jkmn-pqr6";

    private const string Confirmation = "/bien-nhan/xac-nhan/" + Links.Token;

    /// <summary>The theme's templates of whole pages, those of modules with their folder. What is only shown after sending a form has journeys of its own.</summary>
    public static IEnumerable<string> Templates => TemplatesIn("").Concat(TemplatesIn("consultation")).Where(name => name is not ("Layout" or "consultation/CommentCheck"));

    /// <summary>The addresses; a page is withdrawn first so that there is a 410.</summary>
    public static async Task<IReadOnlyList<string>> PathsAsync(SharedSite shared)
    {
        await WithdrawOneAsync(shared);
        SubmitOnce(shared.Folder, "receipt1", Receipt, "page-report", "", "Lệ phí ghi chưa đúng.");
        SubmitOnce(shared.Folder, "vote1", Vote, "page-usefulness", "no", "");
        Links.Add(shared.Folder, "comment1", "2099-01-01 00:00:00");
        SubmitOnce(shared.Folder, "comment1", CommentReceipt, "policy-comment", "", "Lối đi nên rộng hơn.");
        return
        [
            "/", "/thu-tuc", "/thu-tuc?q=khai+sinh", "/thu-tuc?q=khong+co+gi+nhu+the", "/thu-tuc/dang-ky-khai-sinh", "/don-vi", "/gioi-thieu",
            "/thu-tuc/dang-ky-khai-sinh?lich-su=1", "/thu-tuc/dang-ky-khai-sinh?in=2001-01-01", "/thu-tuc/dang-ky-khai-sinh?ngay=2199-01-01",
            "/thu-tuc?loc=LifeEvents:K%E1%BA%BFt%20h%C3%B4n", "/thu-tuc?het-hieu-luc=1",
            "/" + SiteData.Text(shared.Folder, "SELECT Path FROM public_documents WHERE ContentType = 'Unit' AND Path IS NOT NULL ORDER BY Path LIMIT 1"),
            "/" + SiteData.Text(shared.Folder, "SELECT Path FROM public_documents WHERE Path IS NOT NULL ORDER BY length(Json) DESC LIMIT 1"),
            "/tim-kiem", "/tim-kiem?q=khai+sinh", "/tim-kiem?q=zzqqxx", "/tim-kiem?q=ly+h%C3%B4n", "/tim-kiem?q=c%C4%83n+c%C6%B0%E1%BB%9Bc", "/tim-kiem?q=khai+sinhh&loc=Field:H%E1%BB%99%20t%E1%BB%8Bch", "/tim-kiem?q=khai+sinh&loc=Field:kh%C3%B4ng", "/tim-kiem?q=n%E1%BA%A5u+ph%E1%BB%9F+b%C3%B2+ngon+nh%C6%B0+th%E1%BA%BF+n%C3%A0o", "/khong-co-trang-nay", Withdrawn, "/bao-sai-sot", "/bao-sai-sot?trang=/thu-tuc/dang-ky-khai-sinh", Receipt, "/bien-nhan", Vote,
            "/du-thao", Draft, Draft + "?loc=Decision:Ch%C6%B0a%20tr%E1%BA%A3%20l%E1%BB%9Di", Explained, Explained + "/y-kien/5", Explained + "/giai-trinh", "/gop-y" + Draft, "/gop-y" + Explained, "/so-sanh" + Explained, "/thong-bao" + Draft, CommentReceipt, CommentReceipt + "/xin-go", Confirmation,
        ];
    }

    /// <summary>The template a page is drawn with.</summary>
    public static string TemplateOf(DataFolder folder, string address)
    {
        var path = address.Split('?')[0];
        var type = SiteData.Text(folder, $"SELECT coalesce((SELECT ContentType FROM public_documents WHERE Path = '{path[1..]}'), '')");
        return path switch
        {
            "/" => "HomePage",
            "/tim-kiem" => "Search",
            "/bao-sai-sot" => "Report",
            Receipt or CommentReceipt => "Receipt",
            Confirmation => "ContactLink",
            CommentReceipt + "/xin-go" => "consultation/Removal",
            "/gop-y" + Draft => "consultation/CommentForm",
            "/gop-y" + Explained => "consultation/Closed",
            "/so-sanh" + Explained => "consultation/Comparison",
            "/thong-bao" + Draft => "consultation/Notice",
            "/bien-nhan" => "ReceiptSearch",
            Vote => "Usefulness",
            _ => type.Length == 0 ? "Error" : Templates.Contains(type) ? type : "Content",
        };
    }

    private static IEnumerable<string> TemplatesIn(string folder) =>
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Executable.Path)!, "themes", "BaNgoi.Theme", "templates", folder), "*.liquid")
            .Select(file => folder.Length == 0 ? Path.GetFileNameWithoutExtension(file) : $"{folder}/{Path.GetFileNameWithoutExtension(file)}");

    private static void SubmitOnce(DataFolder folder, string id, string address, string kind, string choice, string text) => SiteData.Tamper(
        folder,
        $"INSERT OR IGNORE INTO submissions (Id, Code, Kind, AtUtc, DocumentId, Path, Title, Choice, Text, ContactHint, SendKey) VALUES ('{id}', '{address.Split('/')[^1]}', '{kind}', '2026-11-01 00:00:00', 'procedurebirth', 'thu-tuc/dang-ky-khai-sinh', 'Đăng ký khai sinh', '{choice}', '{text}', '', '{id}')");

    private static async Task WithdrawOneAsync(SharedSite shared)
    {
        using var first = await shared.Site.Client.GetAsync(new Uri(Withdrawn, UriKind.Relative));
        if ((int)first.StatusCode == 410)
        {
            return;
        }

        await Withdrawals.MakeAsync(shared.Folder, "withdrawn1", Withdrawn[1..], "Trang đã hết việc", "Đã có trang mới thay thế.");
        await Eventually.TrueAsync(
            async () => (int)(await shared.Site.Client.GetAsync(new Uri(Withdrawn, UriKind.Relative))).StatusCode == 410,
            Eventually.Patience,
            () => "the withdrawal does not show");
    }
}

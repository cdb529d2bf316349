using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>One address of each kind of public page, errors included.</summary>
internal static class PublicPages
{
    private const string Withdrawn = "/da-go";

    /// <summary>The addresses; a page is withdrawn first so that there is a 410.</summary>
    public static async Task<IReadOnlyList<string>> PathsAsync(SharedSite shared)
    {
        await WithdrawOneAsync(shared);
        return
        [
            "/", "/thu-tuc", "/thu-tuc?q=khai+sinh", "/thu-tuc?q=khong+co+gi+nhu+the", "/thu-tuc/dang-ky-khai-sinh", "/don-vi", "/gioi-thieu",
            "/thu-tuc/dang-ky-khai-sinh?lich-su=1", "/thu-tuc/dang-ky-khai-sinh?in=2001-01-01", "/thu-tuc/dang-ky-khai-sinh?ngay=2199-01-01",
            "/thu-tuc?loc=LifeEvents:K%E1%BA%BFt%20h%C3%B4n", "/thu-tuc?het-hieu-luc=1",
            "/" + SiteData.Text(shared.Folder, "SELECT Path FROM public_documents WHERE ContentType = 'Unit' AND Path IS NOT NULL ORDER BY Path LIMIT 1"),
            "/" + SiteData.Text(shared.Folder, "SELECT Path FROM public_documents WHERE Path IS NOT NULL ORDER BY length(Json) DESC LIMIT 1"),
            "/tim-kiem", "/tim-kiem?q=khai+sinh", "/tim-kiem?q=zzqqxx", "/khong-co-trang-nay", Withdrawn, "/bao-sai-sot", "/bao-sai-sot?trang=/thu-tuc/dang-ky-khai-sinh",
        ];
    }

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

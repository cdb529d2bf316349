using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Searches with answers of each kind.</summary>
internal static partial class SamplePages
{
    internal static SearchModel Hits(string query) => new()
    {
        Query = query,
        Total = 12,
        Size = 10,
        Pages = 2,
        Suggestion = "đăng ký khai sinh",
        Hits =
        [
            new("Đăng ký khai sinh", "1.001193", "Procedure", "Thủ tục", "/thu-tuc/dang-ky-khai-sinh", "Khai sinh cho con.")
            {
                OfficialTitle = "Thủ tục đăng ký khai sinh",
                TitleRuns = [new("Đăng ký ", false), new("khai sinh", true)],
                SnippetRuns = [new("Khai sinh", true), new(" cho con.", false)],
                PublishedOn = "2026-11-30",
                Twins = [new PageLink("2.002481", "/thu-tuc/khai-sinh-2"), new PageLink("", "/thu-tuc/khai-sinh-3")],
            },
            new(LongTitle, "", "Procedure", "Thủ tục", "/thu-tuc/dai", "") { OfficialTitle = "Đăng ký (Cấp huyện)" },
        ],
        Facets = [new("type", "Loại", "", [FacetValue("Thủ tục", 12, "")]), new("Field", "Lĩnh vực", "", [FacetValue("Hộ tịch", 8, ""), FacetValue("Đất đai", 4, "")])],
        BestUrl = "/tim-kiem?q=khai%20sinh",
        NewestUrl = "/tim-kiem?q=khai%20sinh&sap-xep=moi-nhat",
        WiderUrl = "/tim-kiem?q=khai%20sinh",
        DataQuery = "?q=khai%20sinh",
        NextUrl = "/tim-kiem?q=khai+sinh&trang=2",
    };

    /// <summary>A search with the same text in every place of it: twelve runs, marked or not.</summary>
    internal static SearchModel Filled(string text, bool marked)
    {
        MarkedRun[] runs = [new("trước ", false), new(text, marked), new(" sau", false)];
        var hit = new HitModel(text, text, "", text, text, text) { OfficialTitle = text, TitleRuns = runs, SnippetRuns = runs, PublishedOn = text, Twins = [new PageLink(text, text)] };
        return new SearchModel
        {
            Query = text, Total = 2, Suggestion = text, IsBroad = true, Hits = [hit, hit], Near = [hit, hit], Groups = [new HitGroup(text, [hit, hit], 3, text), new HitGroup(text, [hit, hit], 2, "")],
            Facets = [new ListFacet(text, text, text, [new ListFacetValue(text, 2, text, text, true)])], Chosen = [new ListChosen(text, text, text), new ListChosen(text, text, text)],
            BestUrl = text, NewestUrl = text, WiderUrl = text, DataQuery = text, Newest = true, PreviousUrl = text, NextUrl = text, Pages = 2,
        };
    }
}

using System.Text.Json;
using BaNgoi.Cms.Rendering;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class ModelValueTests
{
    private static readonly TemplateContext Context = new();

    [Fact]
    public void A_model_reads_as_its_json_does() => Same(JsonValueOf(Whole), ModelValue.Of(Whole));

    [Theory]
    [InlineData("2026-11-27T08:05:00+07:00")]
    [InlineData("2026-11-27T08:05:00.25+07:00")]
    [InlineData("2026-11-27T08:05:00.1234567+00:00")]
    public void A_moment_reads_as_its_json_does(string moment)
    {
        var page = Whole.Page with { Now = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) };

        Same(JsonValueOf(page), ModelValue.Of(page));
    }

    [Fact]
    public void A_model_of_something_else_is_refused() =>
        Assert.Contains("Guid", Assert.ThrowsAny<Exception>(() => ModelValue.Of(Guid.NewGuid())).ToString(), StringComparison.Ordinal);

    // Every member that may be absent is there, so that every kind of member is compared.
    private static PageModel Whole { get; } = new()
    {
        Site = new SiteModel("Phường", "/", "", "https://example.org", new ContactModel("Ủy ban", "", "02", "a@example.org", "", "7 giờ", "góp ý")),
        Menu = [new MenuLink("Thủ tục", "/thu-tuc", true)],
        Page = new PageInfo { Title = "Tìm “a”", Kind = "search", Url = "/tim-kiem?q=a", Now = DateTimeOffset.UnixEpoch },
        Breadcrumbs = [new PageLink("Trang chủ", "/"), new PageLink("Tìm", "")],
        Edition = new EditionModel { CurrentUrl = "/a", HistoryUrl = "/a?b", Changes = ["một"], All = [new EditionLink("2026-01-01", "/x", true, ["hai"])] },
        List = new ListModel
        {
            Total = 2,
            Items = [new ListItem("T", "", "/t", "", ["1"], new Dictionary<string, IReadOnlyList<string>> { ["Lĩnh vực"] = ["Đất đai"] }, "")],
            Facets = [new ListFacet("field", "Lĩnh vực", "", [new ListFacetValue("Đất đai", 3, "/u", "field:x", false)])],
            Chosen = [new ListChosen("L", "V", "/r")],
        },
        Search = new SearchModel
        {
            Query = "a",
            Redirect = new PageLink("nơi khác", ""),
            Hits = [new HitModel("T", "1", "Procedure", "Thủ tục", "/t", "s") { TitleRuns = [new MarkedRun("T", true)], Twins = [new PageLink("2", "/t2")] }],
            Groups = [new HitGroup("h", [], 4, "")],
        },
        Settings = new Dictionary<string, IReadOnlyList<SettingValueModel>> { ["A.B"] = [new SettingValueModel("2025-07-01", "5", "Nghị định", "")] },
        Form = new SubmissionFormModel { Action = "/gui", PageTitle = "T", PageUrl = "/t", Stamp = "x", TextLimit = 10, ContactLimit = 5, TextError = "thiếu" },
        Usefulness = new UsefulnessModel("yes", "T", "/t"),
        ReceiptSearch = new ReceiptSearchModel("X", "", 9),
        ContactLink = new ContactLinkModel("open", true, "T", "2026", "", 60, ""),
        Receipt = new ReceiptModel { Kind = "Report", Code = "c", Address = "/c", At = "2026", PageTitle = "T", PageUrl = "/t", Text = "x", ContactHint = "", State = "new", Replies = [new ReceiptReplyModel("s", "2026", "t")] },
        Module = new { DraftUrl = "/x", Rows = new[] { 1, 2 } },
        Error = new ErrorModel(410, "Đã gỡ", "", new WithdrawnModel("T", "2026-01-01", "r")),
    };

    private static FluidValue JsonValueOf<T>(T model) => JsonObjectValue.From(JsonSerializer.SerializeToElement(model, new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    private static void Same(FluidValue expected, FluidValue actual)
    {
        Assert.Equal(expected.Type, actual.Type);
        switch (expected)
        {
            case JsonObjectValue map:
                var members = Assert.IsType<JsonObjectValue>(actual).Members;
                Assert.Equal(map.Members.Select(member => member.Key), members.Select(member => member.Key));
                Assert.All(map.Members.Zip(members), pair => Same(pair.First.Value, pair.Second.Value));
                break;
            case ArrayValue list:
                var values = actual.Enumerate(Context).ToList();
                Assert.Equal(list.Enumerate(Context).Count(), values.Count);
                Assert.All(list.Enumerate(Context).Zip(values), pair => Same(pair.First, pair.Second));
                break;
            default:
                Assert.Equal(expected.ToStringValue(), actual.ToStringValue());
                Assert.True(expected.Equals(actual));
                break;
        }
    }
}

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Waiting comments ticked in the queue, read through and published, without a script.</summary>
public sealed class SeveralCommentsTests
{
    private const string Queue = "/admin/du-thao/draftstreet/y-kien";
    private const string Moderation = Queue + "/duyet";

    [Fact]
    public async Task A_page_of_waiting_comments_is_read_and_those_left_ticked_are_published()
    {
        using var folder = await DataFolder.WithSiteAsync();
        foreach (var id in new[] { "w1", "w2", "w3" })
        {
            Enter(folder, id, $"Lời của {id}, <b>nguyên văn</b>. Gọi 0900 000 00{id[1]}.");
        }

        SiteData.Tamper(folder, "INSERT INTO submission_contact_answers (SubmissionId, Answer, AtUtc) VALUES ('w3', 2, '2026-01-01 00:00:00')");
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "canbo", "Approver");
        using var officer = await StaffSession.SignInAsync(site, "canbo");
        using var list = await PageAsync(officer, Queue);
        var page = list.QuerySelector("input[name=ca-trang]")!.GetAttribute("value")!;
        Assert.Contains(list.QuerySelectorAll("button[formaction]"), button => button.GetAttribute("formaction") == Moderation && button.GetAttribute("value") == "dang");

        using var check = await PageAsync(officer, $"{Moderation}?viec=dang&ca-trang={Uri.EscapeDataString(page)}");
        var texts = check.QuerySelectorAll(".preview").Select(text => text.TextContent).ToList();
        foreach (var id in new[] { "w1", "w2", "w3" })
        {
            Assert.Contains($"Lời của {id}, <b>nguyên văn</b>. Gọi 0900 000 00{id[1]}.", texts);
        }

        Assert.Contains("xem có phải thông tin riêng không", check.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chủ địa chỉ báo không gửi góp ý này", Assert.Single(check.QuerySelectorAll("form[method=post] .items > li"), item => item.TextContent.Contains("Lời của w3", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM consultation_comment_states WHERE SubmissionId LIKE 'w_'"));

        var ticked = check.QuerySelectorAll("form[method=post] input[name=chon][checked]").Select(box => box.GetAttribute("value")!).Where(token => !token.StartsWith("w2:", StringComparison.Ordinal)).Select(token => KeyValuePair.Create("chon", token));
        using var done = await officer.PostAsync(Moderation, [new("viec", "dang"), .. ticked]);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(2, SiteData.Number(folder, "SELECT count(*) FROM consultation_comment_states WHERE SubmissionId LIKE 'w_' AND Status = 1"));
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM consultation_comment_states WHERE SubmissionId = 'w2'"));

        // Sent again from the page before: nothing is done, and the comments are named.
        using var again = await officer.PostAsync(Moderation, [new("viec", "dang"), new("chon", "w1:0"), new("chon", "w2:0")]);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("vừa có người khác xử lý, nay là “Đang đăng”", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM consultation_comment_states WHERE SubmissionId = 'w2'"));
    }

    [Fact]
    public async Task Too_many_and_none_are_refused_and_a_reason_is_asked_for()
    {
        using var folder = await DataFolder.WithSiteAsync();
        Enter(folder, "w1", "Quảng cáo.");
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "canbo", "Approver");
        using var officer = await StaffSession.SignInAsync(site, "canbo");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"{Moderation}?viec=dang&{Many(100)}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StatusAsync($"{Moderation}?viec=dang&{Many(101)}"));
        using var none = await officer.PostAsync(Moderation, [new("viec", "dang")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        using var unexplained = await officer.PostAsync(Moderation, [new("viec", "khong-dang"), new("chon", "w1:0")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.StatusCode);
        using var form = new HtmlParser().ParseDocument(await unexplained.Content.ReadAsStringAsync());
        Assert.Equal("true", form.QuerySelector("#code")!.GetAttribute("aria-invalid"));
        using var refused = await officer.PostAsync(Moderation, [new("viec", "khong-dang"), new("chon", "w1:0"), new("code", "advertising")]);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        Assert.Equal(2, SiteData.Number(folder, "SELECT Status FROM consultation_comment_states WHERE SubmissionId = 'w1'"));

        async Task<HttpStatusCode> StatusAsync(string address)
        {
            using var answer = await officer.GetAsync(address);
            return answer.StatusCode;
        }
    }

    private static string Many(int count) => string.Join('&', Enumerable.Range(0, count).Select(i => $"chon=x{i}:0"));

    private static async Task<IHtmlDocument> PageAsync(StaffSession officer, string address)
    {
        using var answer = await officer.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static void Enter(DataFolder folder, string id, string text) => SiteData.Tamper(
        folder,
        $"INSERT INTO submissions (Id, Code, Kind, AtUtc, DocumentId, Path, Title, Choice, Text, ContactHint, SendKey) VALUES ('{id}', 'abcd-efgh-jkmn-{id}', 'policy-comment', '2026-11-24 02:00:00', 'draftstreet', 'du-thao/x', 'Dự thảo', '', '{text}', '', '{id}'); "
        + $"INSERT INTO consultation_comments (SubmissionId, ConsultationId, TextNumber, ClauseLabel, SenderKind, SenderName, ShowName, ConsentVersion, Channel, EnteredBy) VALUES ('{id}', 'draftstreet', 1, '', 1, '', 0, 'gop-y-1', 1, '')");
}

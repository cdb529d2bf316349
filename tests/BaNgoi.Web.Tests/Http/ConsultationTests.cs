using System.Net;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>The life of a comment on a draft as a browser without script sees it: form, check, receipt, published, decided, explained; and the mail on the way.</summary>
public sealed class ConsultationTests
{
    private const string Draft = "/du-thao/su-dung-tam-thoi-via-he";
    private const string Explained = "/du-thao/su-dung-nha-sinh-hoat-cong-dong";
    private const string DraftId = "draftstreet";
    private const string Words = "Lối đi nên rộng 2 mét ở trước trường học, <b>tôi</b> & nhiều người xin như vậy.";
    private const string Mail = "nguoi.gui.mau@vi-du.example";

    [Fact]
    public async Task A_comment_is_checked_sent_published_decided_and_its_sender_is_told_each_time()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "canbo", "Approver");

        var receipt = await SendAsync(site.Client);
        var sent = await site.Client.GetStringAsync(receipt);
        Assert.Contains("Phường đã nhận được", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words[..20], await site.Client.GetStringAsync(Draft), StringComparison.Ordinal);
        Assert.Contains("Mã biên nhận", await MailOnceAsync(folder, 1), StringComparison.Ordinal);

        using var officer = await StaffSession.SignInAsync(site, "canbo");
        var id = SiteData.Text(folder, "SELECT SubmissionId FROM consultation_comments ORDER BY SubmissionId DESC LIMIT 1");
        await ActAsync(officer, id, "Publish", ("revision", "0"), ("publish-text", "Lối đi nên rộng 2 mét ở trước trường học."), ("publish-name", "1"));
        Assert.Contains("là ý kiến số", await MailOnceAsync(folder, 2), StringComparison.Ordinal);
        var list = await Eventually.TextAsync(site.Client, Draft, "Ý kiến số 6");
        Assert.DoesNotContain(Mail, list, StringComparison.Ordinal);
        var comment = await site.Client.GetStringAsync($"{Draft}/y-kien/6");
        Assert.Contains("Lối đi nên rộng 2 mét ở trước trường học.", comment, StringComparison.Ordinal);
        Assert.Contains("Người gửi mẫu", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("nhiều người xin", comment, StringComparison.Ordinal);

        await ActAsync(officer, id, "Decide", ("revision", "1"), ("decide-decision", "partly"), ("decide-answer", "Chỉ mở rộng trước cổng trường vào giờ tan học."), ("decide-unit", "Phòng Kinh tế mẫu"));
        var answered = await Eventually.TextAsync(site.Client, receipt, "Chỉ mở rộng trước cổng trường");
        Assert.Contains("Tiếp thu một phần", answered, StringComparison.Ordinal);
        Assert.Contains("Chỉ mở rộng trước cổng trường", await MailOnceAsync(folder, 3), StringComparison.Ordinal);
        Assert.Contains("Tiếp thu một phần", await site.Client.GetStringAsync($"{Draft}/y-kien/6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_removal_is_listed_answered_with_a_reason_and_read_on_its_receipt()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var id = SiteData.Text(folder, "SELECT SubmissionId FROM consultation_comment_states WHERE ConsultationId = 'draftstreet' AND Number = 1");
        var code = SiteData.Text(folder, $"SELECT Code FROM submissions WHERE Id = '{id}'");
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "canbo", "Approver");
        var form = await CitizenForm.OpenAsync(site.Client, $"/bien-nhan/{code}/xin-go");
        form.Values["noi-dung"] = "Tôi đổi ý.";
        using var sent = await form.SendAsync();
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var receipt = sent.Headers.Location!.ToString();
        Assert.Contains("trả lời vì sao không gỡ", await site.Client.GetStringAsync(receipt), StringComparison.Ordinal);

        using var officer = await StaffSession.SignInAsync(site, "canbo");
        const string List = $"/admin/du-thao/{DraftId}/y-kien?tinh-trang=xin-go";
        using var listed = await officer.GetAsync(List);
        Assert.Contains(id, await listed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await officer.GetAsync($"/admin/du-thao/{DraftId}/y-kien/{id}");
        Assert.Contains("Tôi đổi ý.", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var revision = SiteData.Text(folder, $"SELECT CAST(Revision AS TEXT) FROM consultation_comment_states WHERE SubmissionId = '{id}'");
        await ActAsync(officer, id, "Decline", ("revision", revision), ("decline-reason", "Lời này không có thông tin riêng."));

        Assert.Contains("Phường không gỡ góp ý này. Lý do: Lời này không có thông tin riêng.", await site.Client.GetStringAsync(receipt), StringComparison.Ordinal);
        using var after = await officer.GetAsync(List);
        Assert.DoesNotContain(id, await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_comes_back_with_what_was_typed()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        var form = await CitizenForm.OpenAsync(site.Client, "/gop-y" + Draft);
        form.Values["ten"] = "Người gửi mẫu";

        using var empty = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        var page = await empty.Content.ReadAsStringAsync();
        Assert.Contains("Xin ghi điều ông/bà muốn nói", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Người gửi mẫu\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_after_the_end_is_not_taken_and_the_words_are_given_back()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        var before = SiteData.Number(folder, "SELECT count(*) FROM submissions");

        using var late = await CitizenForm.PostAsync(site.Client, "/gop-y" + Explained, [new("noi-dung", Words)]);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("nhiều người xin như vậy", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, SiteData.Number(folder, "SELECT count(*) FROM submissions"));
        Assert.DoesNotContain("<textarea", await site.Client.GetStringAsync("/gop-y" + Explained), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_word_file_and_table_of_a_report_say_the_same_and_the_hash_is_that_of_the_frozen_report()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);

        var page = await site.Client.GetStringAsync(Explained + "/giai-trinh");
        var table = await site.Client.GetStringAsync($"/giai-trinh.csv{Explained}/giai-trinh");
        using var word = await site.Client.GetAsync($"/giai-trinh.docx{Explained}/giai-trinh");

        Assert.Equal(HttpStatusCode.OK, word.StatusCode);
        Assert.Contains(SiteData.Text(folder, "SELECT Hash FROM consultation_reports"), page, StringComparison.Ordinal);
        using var document = new HtmlParser().ParseDocument(page);
        Assert.Equal(8, document.QuerySelectorAll(".report-rows tbody tr").Length);
        Assert.Equal(9, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var words in new[] { "Giảm còn 100.000 đồng", "Ngoài phạm vi", "Câu lạc bộ dưỡng sinh mẫu" })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.Contains(words, table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_versions_are_compared_by_clause_and_comments_follow_the_clause_that_moved()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);

        var compared = await site.Client.GetStringAsync("/so-sanh" + Explained);
        Assert.Contains("<ins>", compared, StringComparison.Ordinal);
        Assert.Contains("chuyển chỗ và đã sửa", compared, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri("/so-sanh" + Explained + "?tu=1&den=9", UriKind.Relative))).StatusCode);

        // Given on khoản 2 Điều 4, which is khoản 2 Điều 5 now: found there, and the page says both.
        var comment = await site.Client.GetStringAsync(Explained + "/y-kien/5");
        Assert.Contains("Lời khi góp ý: khoản 2 Điều 4", comment, StringComparison.Ordinal);
        Assert.Contains("khoản 2 Điều 5", comment, StringComparison.Ordinal);
        var narrowed = await site.Client.GetStringAsync($"{Explained}?loc={Uri.EscapeDataString("Clause:khoản 2 Điều 5")}");
        Assert.Contains("Ý kiến số 5", narrowed, StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(HttpClient client)
    {
        using var draft = new HtmlParser().ParseDocument(await client.GetStringAsync(Draft));
        var link = draft.QuerySelector("#dieu-3-khoan-1 .clause-acts a")!.GetAttribute("href")!;
        var form = await CitizenForm.OpenAsync(client, link);
        (form.Values["noi-dung"], form.Values["ten"], form.Values["hien-ten"], form.Values["lien-he"], form.Values["loai"]) = (Words, "Người gửi mẫu", "1", Mail, "person");
        form.Values["khoan"] = link.Split("khoan=")[1];
        using var checking = await form.SendAsync();
        var shown = await checking.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, checking.StatusCode);
        Assert.Contains("Mọi người sẽ thấy", shown, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;tôi&lt;/b&gt;", shown, StringComparison.Ordinal);
        Assert.Contains(Mail, shown, StringComparison.Ordinal);

        var last = CitizenForm.Of(client, shown);
        last.Values["buoc"] = "gui";
        using var sent = await last.SendAtOnceAsync();
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using var again = await last.SendAtOnceAsync();
        Assert.Equal(sent.Headers.Location, again.Headers.Location);
        return sent.Headers.Location!.ToString();
    }

    private static async Task ActAsync(StaffSession officer, string submissionId, string handler, params (string Name, string Value)[] values)
    {
        using var answer = await officer.PostAsync($"/admin/du-thao/{DraftId}/y-kien/{submissionId}?handler={handler}", values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value)));
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{handler}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<string> MailOnceAsync(DataFolder folder, int count) => (await Letters.FiledAsync(folder, count))[^1].TextBody ?? "";
}

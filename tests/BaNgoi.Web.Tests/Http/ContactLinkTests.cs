using System.Net;
using System.Text.RegularExpressions;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>The link in the message of receipt, from the comment to the address that is deleted.</summary>
public sealed partial class ContactLinkTests
{
    private const string Form = "/gop-y/du-thao/su-dung-tam-thoi-via-he";
    private const string Mail = "chimhoangyen@vi-du.example";

    [Fact]
    public async Task Whoever_sent_nothing_has_his_address_deleted_and_the_moderator_sees_it()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Links.SetBaseUrlAsync(folder);
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "canbo", "Approver");
        var receipt = await SendAsync(site.Client, "Xin lùi giờ.");
        var link = await LinkAsync(folder, 1);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            using var asked = await site.Client.SendAsync(new HttpRequestMessage(method, link));
            Assert.Equal((200, true), ((int)asked.StatusCode, asked.Headers.CacheControl!.NoStore));
        }

        var page = await site.Client.GetStringAsync(new Uri(link, UriKind.Relative));
        Assert.Contains("Không phải tôi: xóa địa chỉ thư này", page, StringComparison.Ordinal);
        Assert.DoesNotContain("chimhoangyen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Xin lùi giờ.", page, StringComparison.Ordinal);
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM submission_contact_answers"));
        using (var nothing = await CitizenForm.PostAsync(site.Client, link, [new("tra-loi", "")]))
        {
            Assert.Equal(422, (int)nothing.StatusCode);
        }

        using (var officer = await StaffSession.SignInAsync(site, "canbo"))
        {
            Assert.Contains("địa chỉ chưa xác nhận", await TextAsync(officer, "/admin/du-thao/draftstreet/y-kien"), StringComparison.Ordinal);
        }

        using (var denied = await CitizenForm.PostAsync(site.Client, link, [new("tra-loi", "khong-phai")]))
        {
            Assert.Equal(200, (int)denied.StatusCode);
            Assert.Contains("Địa chỉ thư được xóa", await denied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await Eventually.TrueAsync(() => Task.FromResult(SiteData.Number(folder, $"SELECT count(*) FROM submission_contacts WHERE Contact = '{Mail}'") == 0), Eventually.Patience, () => "the contact is still there");
        await Eventually.TrueAsync(() => Task.FromResult(Directory.GetFiles(Path.Combine(folder.Path, "mail"), "*.eml").Length == 0), Eventually.Patience, () => "the message's file is still there");
        using (var again = await site.Client.GetAsync(new Uri(link, UriKind.Relative)))
        {
            Assert.Equal(410, (int)again.StatusCode);
            Assert.Contains("Đường dẫn này đã được trả lời", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var other = await CitizenForm.PostAsync(site.Client, link, [new("tra-loi", "dung")]))
        {
            Assert.Equal(410, (int)other.StatusCode);
        }

        Assert.Contains("chủ địa chỉ thư báo không gửi lời này", await site.Client.GetStringAsync(new Uri(receipt, UriKind.Relative)), StringComparison.Ordinal);
        using (var officer = await StaffSession.SignInAsync(site, "canbo"))
        {
            var id = SiteData.Text(folder, "SELECT SubmissionId FROM submission_contact_answers");
            Assert.Contains("chủ địa chỉ báo không gửi góp ý này", await TextAsync(officer, "/admin/du-thao/draftstreet/y-kien"), StringComparison.Ordinal);
            Assert.Contains("theo lời chủ địa chỉ", await TextAsync(officer, $"/admin/du-thao/draftstreet/y-kien/{id}"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("chimhoangyen", site.Output, StringComparison.Ordinal);

        // The same address once more: the comment is taken, nothing is sent.
        Assert.Contains("Phường không gửi thư báo nhận", await site.Client.GetStringAsync(new Uri(await SendAsync(site.Client, "Xin lùi giờ nữa."), UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(1, SiteData.Number(folder, $"SELECT count(*) FROM submission_contacts WHERE Contact = '{Mail}'"));
    }

    [Fact]
    public async Task Who_confirms_is_thanked_and_saying_it_twice_is_no_trouble()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Links.SetBaseUrlAsync(folder);
        await using var site = await RunningSite.StartAsync(folder);
        await SendAsync(site.Client, "Xin lùi giờ.");
        var link = await LinkAsync(folder, 1);

        for (var i = 0; i < 2; i++)
        {
            using var said = await CitizenForm.PostAsync(site.Client, link, [new("tra-loi", "dung")]);
            Assert.Equal(200, (int)said.StatusCode);
            Assert.Contains("Cảm ơn ông/bà đã xác nhận", await said.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("1", SiteData.Text(folder, "SELECT group_concat(Answer) FROM submission_contact_answers"));
        using var unknown = await site.Client.GetAsync(new Uri("/bien-nhan/xac-nhan/" + new string('0', 32), UriKind.Relative));
        using var unknownAnswer = await CitizenForm.PostAsync(site.Client, "/bien-nhan/xac-nhan/" + new string('0', 32), [new("tra-loi", "khong-phai")]);
        Assert.Equal((404, 404), ((int)unknown.StatusCode, (int)unknownAnswer.StatusCode));
    }

    [Fact]
    public async Task Answers_are_limited_like_other_choices_and_a_flood_of_comments_sends_few_messages()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Links.SetBaseUrlAsync(folder);
        await using var site = await RunningSite.StartAsync(folder, "--Cms:Submissions:ChoicesPerHour=1", "--Cms:Mail:StrangersPerHour=1");
        await SendAsync(site.Client, "Xin lùi giờ.");
        Assert.Contains("Phường không gửi thư báo nhận", await site.Client.GetStringAsync(new Uri(await SendAsync(site.Client, "Xin lùi giờ nữa."), UriKind.Relative)), StringComparison.Ordinal);
        var link = await LinkAsync(folder, 1);
        using var said = await CitizenForm.PostAsync(site.Client, link, [new("tra-loi", "dung")]);
        using var limited = await CitizenForm.PostAsync(site.Client, link, [new("tra-loi", "dung")]);

        Assert.Equal((200, 429), ((int)said.StatusCode, (int)limited.StatusCode));
        Assert.NotNull(limited.Headers.RetryAfter);
        Assert.Equal("1,3", SiteData.Text(folder, "SELECT group_concat(State) FROM (SELECT State FROM mail_messages ORDER BY State)"));
    }

    private static async Task<string> SendAsync(HttpClient client, string words)
    {
        var form = await CitizenForm.OpenAsync(client, Form);
        (form.Values["noi-dung"], form.Values["lien-he"], form.Values["loai"], form.Values["buoc"]) = (words, Mail, "person", "gui");
        form.Values.Remove("hien-ten");
        using var sent = await form.SendAsync();
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<string> LinkAsync(DataFolder folder, int count) => Link().Match((await Letters.FiledAsync(folder, count))[^1].TextBody ?? "").Groups[1].Value;

    private static async Task<string> TextAsync(StaffSession officer, string address)
    {
        using var answer = await officer.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"https://phuong\.example(/bien-nhan/xac-nhan/[0-9a-f]{32})")]
    private static partial Regex Link();
}

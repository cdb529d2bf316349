using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.CommandLine;

/// <summary>The retention command as whoever looks after the site uses it.</summary>
public sealed class RetentionTests
{
    private const string Contact = "0905 chimhoangyen 118";

    [Fact]
    public async Task A_dry_run_tells_what_a_run_then_does()
    {
        using var folder = await DataFolder.WithSiteAsync();
        SiteData.Tamper(folder, "INSERT INTO submissions (Id, Code, Kind, AtUtc, Path, Title, Choice, Text, ContactHint, SendKey) VALUES ('old1', 'abcd-efgh-jkmn-pqrs', 'page-report', '2020-01-01 00:00:00', '', '', '', 'Sai.', '09•••••18', 'k1'), ('open1', 'abcd-efgh-jkmn-pqrt', 'page-report', '2020-01-01 00:00:00', '', '', '', 'Sai.', '09•••••19', 'k2')");
        SiteData.Tamper(folder, $"INSERT INTO submission_contacts (SubmissionId, Contact) VALUES ('old1', '{Contact}'), ('open1', '0905')");
        SiteData.Tamper(folder, "INSERT INTO submission_replies (SubmissionId, State, Text, AtUtc, ByName) VALUES ('old1', 1, 'Đã sửa.', '2020-01-31 20:00:00', 'co-lan')");
        SiteData.Tamper(folder, "INSERT INTO consultation_comments (SubmissionId, ConsultationId, TextNumber, ClauseLabel, SenderKind, SenderName, ShowName, ConsentVersion, Channel, EnteredBy) VALUES ('old1', 'draftstreet', 1, '', 1, 'Nguyễn Chimhoangyen', 0, 'gop-y-1', 1, ''), ('open1', 'draftstreet', 1, '', 1, 'Trần Mẫu', 0, 'gop-y-1', 1, '')");
        SiteData.Tamper(folder, "INSERT INTO searched_queries (Day, Spelling, Folded, Asked, WithoutResult, Elsewhere, Clicked) VALUES ('2020-01-01', 'hộ khẩu', 'ho khau', 1, 0, 0, 0)");
        Letters.Add(folder, "letter1", Letters.Sent, ended: "2020-01-31 20:00:00");

        var plan = await Executable.RunAsync("retention", "--dry-run", folder.Argument);

        Assert.Equal(0, plan.ExitCode);
        Assert.Contains("contacts are kept 180 days (Quy ước của phường, chờ phê duyệt) after the last reply", plan.Out, StringComparison.Ordinal);
        Assert.Contains("submission old1, last reply 2020-02-01", plan.Out, StringComparison.Ordinal);
        Assert.Contains("1 contacts, 1 names of senders that are not shown, 0 working copies, 1 lines of questions and 1 messages would be deleted; 1 contacts of open matters stay (dry run: nothing was deleted)", plan.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("chimhoangyen", plan.Out, StringComparison.Ordinal);
        Assert.Equal(2, SiteData.Number(folder, "SELECT count(*) FROM submission_contacts"));
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'contact-deleted'"));
        Assert.Equal(Letters.Address, SiteData.Text(folder, "SELECT ToAddress FROM mail_messages"));

        var run = await Executable.RunAsync("retention", folder.Argument);

        Assert.Contains("1 contacts, 1 names of senders that are not shown, 0 working copies, 1 lines of questions and 1 messages deleted", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM searched_queries"));
        Assert.Equal("", SiteData.Text(folder, "SELECT ToAddress || Subject || Text FROM mail_messages"));
        Assert.Equal("open1", SiteData.Text(folder, "SELECT SubmissionId FROM submission_contacts"));
        Assert.Equal("Trần Mẫu|", SiteData.Text(folder, "SELECT group_concat(SenderName, '|') FROM (SELECT SenderName FROM consultation_comments WHERE SubmissionId IN ('old1', 'open1') ORDER BY SubmissionId DESC)"));
        Assert.Equal(2, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'contact-deleted'"));
        Assert.All(Directory.EnumerateFiles(folder.Path, "*.db*"), file => Assert.DoesNotContain(Contact, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }
}

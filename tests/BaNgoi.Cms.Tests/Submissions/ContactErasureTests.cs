using System.Text;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Tests.Mail;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Tests.Submissions;

/// <summary>An address whose owner sent nothing gets no message from that moment on, and is deleted at once.</summary>
public sealed class ContactErasureTests : IDisposable
{
    private const string Local = "chim.hoangyen231";
    private const string Address = Local + "@example.org";

    private readonly SubmissionSite _site = new();
    private readonly MailFolder _letters;

    public ContactErasureTests() => _letters = new MailFolder(Path.Combine(Path.GetDirectoryName(_site.Site.DatabaseFile)!, "mail"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_waits_is_not_sent_even_before_the_address_is_deleted()
    {
        var submission = await DenyAsync();
        await QueueDecisionAsync(submission.Id);
        await QueueDecisionAsync("khac");

        Assert.Equal(MailOutcome.Filed, await SendAsync());
        Assert.Null(await SendAsync());

        Assert.Equal("khac", Assert.Single(await MessagesAsync(), m => m.State == MailState.Sent).SubmissionId);
    }

    [Fact]
    public async Task Contact_messages_and_files_go_and_the_trace_stays()
    {
        var (submission, token) = await _site.SendWithAddressAsync(Address);
        Assert.Equal(MailOutcome.Filed, await SendAsync());
        await _site.Confirmation.AnswerAsync(token, ContactAnswerKind.Denied, default);
        await QueueDecisionAsync(submission.Id);
        Assert.True(FilesHold(Local));

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        await using var db = _site.Site.Open();
        Assert.Empty(await db.SubmissionContacts.ToListAsync());
        Assert.Equal([MailState.Sent, MailState.Withheld], (await MessagesAsync()).Select(m => m.State));
        Assert.All(await MessagesAsync(), m => Assert.Equal(("", "", ""), (m.ToAddress, m.Subject, m.Text)));
        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.ContactDenied);
        Assert.Equal(("hệ thống", "item1", $"Xóa cách liên hệ của phản hồi {submission.Id}: chủ địa chỉ thư báo không gửi"), (line.ActorName, line.ItemId, line.Summary));
        Assert.Empty(_letters.Ids);
        Assert.False(FilesHold(Local));
        Assert.True((await _site.Receipts.FindAsync(submission.Code, default))!.ContactDenied);
        Assert.Equal("chủ địa chỉ báo không gửi góp ý này", await WordsAsync(submission.Id));
    }

    [Fact]
    public async Task A_message_queued_after_the_deletion_is_deleted_by_the_next_run()
    {
        var submission = await DenyAsync();
        await RunAsync();
        await QueueDecisionAsync(submission.Id);

        Assert.Null(await SendAsync());
        Assert.Equal(1, await RunAsync());
        Assert.Equal("", (await MessagesAsync()).Select(m => m.ToAddress).Distinct().Single());
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_has_done_nothing_and_runs_again()
    {
        await DenyAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new PowerCut()));

        await using var db = _site.Site.Open();
        Assert.Equal((1, 0), (await db.SubmissionContacts.CountAsync(), await db.Audit.CountAsync(a => a.Act == AuditActs.ContactDenied)));
        Assert.Equal(1, await RunAsync());
        Assert.Equal((0, 1), (await db.SubmissionContacts.CountAsync(), await db.Audit.CountAsync(a => a.Act == AuditActs.ContactDenied)));
    }

    [Fact]
    public async Task Who_confirms_or_says_nothing_keeps_his_address_and_is_written_to()
    {
        var (silent, _) = await _site.SendWithAddressAsync("im.lang@example.org");
        var (confirmed, token) = await _site.SendWithAddressAsync(Address);
        await _site.Confirmation.AnswerAsync(token, ContactAnswerKind.Confirmed, default);

        Assert.Equal(0, await RunAsync());
        Assert.Equal((MailOutcome.Filed, MailOutcome.Filed, null), (await SendAsync(), await SendAsync(), await SendAsync()));
        Assert.Equal(("địa chỉ chưa xác nhận", "địa chỉ đã xác nhận", ""), (await WordsAsync(silent.Id), await WordsAsync(confirmed.Id), await WordsAsync("khac")));
    }

    [Fact]
    public async Task Whose_message_of_receipt_was_withheld_is_told_apart()
    {
        _site.Mail.StrangersPerHour = 0;
        var result = await _site.SendAsync(_site.Report("Xin lùi giờ.", Address) with
        {
            BaseUrl = "https://phuong.example",
            ReceiptMail = (submission, _) => new MailDraft("comment-received", MailAddress.Parse(Address)!, "Đã nhận", "Đã nhận.", submission.Id),
        });

        Assert.Contains("không gửi thư báo nhận", await WordsAsync((await _site.Receipts.FindAsync(result.Code, default))!.Submission.Id), StringComparison.Ordinal);
    }

    private async Task<SubmissionRecord> DenyAsync()
    {
        var (submission, token) = await _site.SendWithAddressAsync(Address);
        await _site.Confirmation.AnswerAsync(token, ContactAnswerKind.Denied, default);
        return submission;
    }

    private async Task QueueDecisionAsync(string submissionId)
    {
        _site.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = _site.Site.Open();
        MailQueue.Add(db, _site.Site.Clock, new MailDraft("comment-decided", MailAddress.Parse(Address)!, "Trả lời", "Lời.", submissionId));
        await db.SaveChangesAsync();
    }

    private async Task<int> RunAsync(params IInterceptor[] interceptors)
    {
        await using var db = _site.Site.Open(interceptors);
        return await new ContactErasure(db, _site.Site.Clock, _letters).RunAsync(default);
    }

    private async Task<string?> SendAsync()
    {
        await using var db = _site.Site.Open();
        return await new MailSender(db, new FolderTransport(_letters), new OptionsWrapper<MailOptions>(_site.Mail), _site.Site.Clock, NullLogger<MailSender>.Instance).SendNextAsync(default);
    }

    private async Task<IReadOnlyList<MailMessageRecord>> MessagesAsync()
    {
        await using var db = _site.Site.Open();
        return await db.MailMessages.AsNoTracking().OrderBy(m => m.QueuedUtc).ToListAsync();
    }

    private async Task<string> WordsAsync(string submissionId)
    {
        await using var db = _site.Site.Open();
        return (await ContactStanding.OfAsync(db, [submissionId], default))[submissionId].Words;
    }

    // The bytes themselves, log and folder and all.
    private bool FilesHold(string text)
    {
        SqliteConnection.ClearAllPools();
        return Directory.EnumerateFiles(Path.GetDirectoryName(_site.Site.DatabaseFile)!, "*", SearchOption.AllDirectories).Any(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

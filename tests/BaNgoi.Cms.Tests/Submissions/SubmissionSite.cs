using System.Net;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Tests.Submissions;

/// <summary>A site whose door 2 is open: intake, limits and stamps over a real SQLite file and a clock that stands.</summary>
internal sealed class SubmissionSite : IDisposable, IDbContextFactory<IntakeDbContext>
{
    /// <summary>A mobile phone somewhere.</summary>
    public static readonly IPAddress Somewhere = IPAddress.Parse("203.0.113.7");

    public SubmissionSite()
    {
        var options = new OptionsWrapper<SubmissionOptions>(Options);
        Stamps = new FormStamp(new EphemeralDataProtectionProvider(), Site.Clock, options);
        Rates = new SubmissionRates(Site.Clock, options);
        Intake = new SubmissionIntake(this, Rates, Stamps, new StrangerMail(Site.Clock, new OptionsWrapper<MailOptions>(Mail)), new MailSignal(), Site.Clock);
        Receipts = new ReceiptReader(this);
        Confirmation = new ContactConfirmation(this, new MailSignal(), Site.Clock, options);
    }

    public TestSite Site { get; } = new();

    public SubmissionOptions Options { get; } = new();

    public MailOptions Mail { get; } = new();

    public FormStamp Stamps { get; }

    public SubmissionRates Rates { get; }

    public SubmissionIntake Intake { get; }

    public ReceiptReader Receipts { get; }

    public ContactConfirmation Confirmation { get; }

    /// <summary>A form that was opened and looked at long enough.</summary>
    public string Stamp()
    {
        var stamp = Stamps.Issue();
        Site.Clock.Advance(TimeSpan.FromSeconds(Options.MinimumSecondsWithoutWork));
        return stamp;
    }

    /// <summary>The work a browser does for a stamp.</summary>
    public static string WorkFor(string stamp)
    {
        var (bits, id) = (int.Parse(stamp.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture), stamp.Split('.')[1]);
        return Enumerable.Range(0, int.MaxValue).Select(n => $"{n}").First(n => FormWork.Solves(id, n, bits));
    }

    /// <summary>A report as a citizen sends it.</summary>
    public SubmissionInput Report(string text = "Lệ phí ghi sai.", string contact = "") =>
        new() { Kind = SubmissionKind.PageReport, From = Somewhere, DocumentId = "item1", Path = "thu-tuc/mot", Title = "Một", Text = text, Contact = contact, Stamp = Stamp() };

    /// <summary>Sends words with a mail address; the submission and the token of the link in the message that is queued for it.</summary>
    public async Task<(SubmissionRecord Submission, string Token)> SendWithAddressAsync(string address, string text = "Xin lùi giờ.")
    {
        var input = Report(text, address) with
        {
            BaseUrl = "https://phuong.example",
            ReceiptMail = (submission, confirmUrl) => new MailDraft("comment-received", MailAddress.Parse(address)!, "Đã nhận", $"Xác nhận: {confirmUrl}", submission.Id, submission.DocumentId),
        };
        var receipt = await Receipts.FindAsync((await SendAsync(input)).Code, CancellationToken.None);
        await using var db = Site.Open();
        var words = await db.MailMessages.Where(m => m.SubmissionId == receipt!.Submission.Id).Select(m => m.Text).SingleAsync();
        return (receipt!.Submission, words.Split('/')[^1]);
    }

    /// <summary>An answer whether the page was useful.</summary>
    public static SubmissionInput Vote(string choice, string documentId = "item1") =>
        new() { Kind = SubmissionKind.PageUsefulness, From = Somewhere, DocumentId = documentId, Path = "thu-tuc/mot", Title = "Một", Choice = choice };

    public Task<SubmissionResult> SendAsync(SubmissionInput input) => Intake.SendAsync(input, CancellationToken.None);

    public async Task<int> CountAsync()
    {
        await using var db = CreateDbContext();
        return await db.Submissions.CountAsync();
    }

    public IntakeDbContext CreateDbContext() => new(new DbContextOptionsBuilder<IntakeDbContext>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Site.DatabaseFile, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()).Options);

    public void Dispose() => Site.Dispose();
}

using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Office;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>A queue over a real SQLite file, and senders that serve it. The clock stands unless a test brings one that runs.</summary>
internal sealed class MailRoom : IDisposable
{
    /// <summary>Where messages go when it does not matter where.</summary>
    public const string Address = "nguoi.gui@example.org";

    private readonly TimeProvider _clock;

    public MailRoom(TimeProvider? clock = null) => _clock = clock ?? Site.Clock;

    public TestSite Site { get; } = new();

    public MailOptions Options { get; } = new() { Host = "127.0.0.1", Security = "none", From = "phuong@example.org", FromName = "Phường thử", TimeoutSeconds = 20 };

    public async Task<string> QueueAsync(string to = Address, string subject = "Đã nhận góp ý", string text = "Phường đã nhận được góp ý.")
    {
        await using var db = Site.Open();
        var id = MailQueue.Add(db, _clock, new MailDraft("comment-received", MailAddress.Parse(to)!, subject, text, "s1", "item1"));
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>One step of a sender, in a context of its own as in the site.</summary>
    public async Task<string?> SendAsync(IMailTransport? transport = null, CancellationToken ct = default, params IInterceptor[] interceptors)
    {
        await using var db = Site.Open(interceptors);
        return await new MailSender(db, transport ?? Smtp(), OptionsOf(), _clock, NullLogger<MailSender>.Instance).SendNextAsync(ct);
    }

    public SmtpTransport Smtp() => new(OptionsOf());

    public async Task<MailMessageRecord> MessageAsync(string id)
    {
        await using var db = Site.Open();
        return await db.MailMessages.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    /// <summary>The log of a message, oldest first.</summary>
    public async Task<IReadOnlyList<MailAttemptRecord>> LogAsync(string id)
    {
        await using var db = Site.Open();
        return await db.MailAttempts.AsNoTracking().Where(a => a.MessageId == id).OrderBy(a => a.Sequence).ToListAsync();
    }

    public async Task<T> AtDeskAsync<T>(Func<MailDesk, Task<T>> act)
    {
        await using var db = Site.Open();
        return await act(new MailDesk(db, _clock, new MailSignal()));
    }

    public void Dispose() => Site.Dispose();

    private OptionsWrapper<MailOptions> OptionsOf() => new(Options);
}

namespace BaNgoi.Web.Tests.Support;

/// <summary>Messages of the queue: put into a site's database past its code, and as the site sends them.</summary>
public static class Letters
{
    /// <summary>A message that is to be sent.</summary>
    public const int Queued = 0;

    /// <summary>A message that was sent.</summary>
    public const int Sent = 1;

    /// <summary>A message that was given up.</summary>
    public const int GivenUp = 2;

    /// <summary>Where they go.</summary>
    public const string Address = "chimhoangyen@example.org";

    /// <summary>Adds one, with an attempt in the log unless it was never tried.</summary>
    public static void Add(DataFolder folder, string id, int state, string nextAttempt = "2020-01-01 00:00:00", string ended = "2026-11-01 00:00:00", bool tried = true)
    {
        SiteData.Tamper(folder, $"INSERT INTO mail_messages (Id, Kind, ToAddress, Subject, Text, QueuedUtc, State, Attempts, NextAttemptUtc, SentUtc, GivenUpUtc) VALUES ('{id}', 'comment-received', '{Address}', 'Đã nhận góp ý', 'Kính gửi ông/bà.', '2026-11-01 00:00:00', {state}, {(tried ? 1 : 0)}, '{nextAttempt}', {(state == Sent ? $"'{ended}'" : "NULL")}, {(state == GivenUp ? $"'{ended}'" : "NULL")})");
        if (tried)
        {
            SiteData.Tamper(folder, $"INSERT INTO mail_attempts (MessageId, AtUtc, Outcome, Answer) VALUES ('{id}', '{ended}', '{(state == Sent ? "sent" : "refused")}', '550 5.1.1 no such user')");
        }
    }

    /// <summary>The messages sent so far, once there are so many; without a mail server they become files. The oldest first.</summary>
    public static async Task<IReadOnlyList<MimeKit.MimeMessage>> FiledAsync(DataFolder folder, int count)
    {
        string[] Files() => Directory.Exists(Path.Combine(folder.Path, "mail")) ? Directory.GetFiles(Path.Combine(folder.Path, "mail"), "*.eml") : [];
        await Eventually.TrueAsync(() => Task.FromResult(Files().Length >= count), Eventually.Patience, () => $"not {count} messages");
        return [.. Files().Order(StringComparer.Ordinal).Select(file => MimeKit.MimeMessage.Load(file))];
    }
}

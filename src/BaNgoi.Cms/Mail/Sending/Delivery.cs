namespace BaNgoi.Cms.Mail.Sending;

/// <summary>How an attempt to send a message can end: the words of the log.</summary>
public static class MailOutcome
{
    /// <summary>The server took it.</summary>
    public const string Sent = "sent";

    /// <summary>It lies in the folder, there being no server: done with, but nobody was told.</summary>
    public const string Filed = "filed";

    /// <summary>The server refuses it for good (5xx about this recipient or message): trying again is of no use.</summary>
    public const string Refused = "refused";

    /// <summary>The server does not take it now (4xx), or does not take us (our sender, our password).</summary>
    public const string Deferred = "deferred";

    /// <summary>It took too long.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>There was no connection, it broke, or what came over it was no mail server's.</summary>
    public const string Broken = "broken";

    /// <summary>All that can be in the log.</summary>
    public static IReadOnlyList<string> All { get; } = [Sent, Filed, Refused, Deferred, TimedOut, Broken];

    /// <summary>Whether nothing is left to be done for the message.</summary>
    public static bool IsDone(string outcome) => outcome is Sent or Filed;

    /// <summary>Whether the server itself, not this message, is the trouble: others need not be tried now.</summary>
    public static bool IsOfServer(string outcome) => outcome is TimedOut or Broken;
}

/// <summary>How one attempt ended.</summary>
/// <param name="Outcome">One of <see cref="MailOutcome"/>.</param>
/// <param name="Answer">What the server said, as it said it; "" when it said nothing.</param>
public sealed record Delivery(string Outcome, string Answer = "");

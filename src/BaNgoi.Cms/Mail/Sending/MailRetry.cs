namespace BaNgoi.Cms.Mail.Sending;

/// <summary>
/// When a message that did not go is tried again: soon at first, for a passing trouble, then seldom, so that a server may be
/// away over a long weekend. A choice of this software, not of a rule.
/// </summary>
public static class MailRetry
{
    /// <summary>Waits after the first attempt, after the second and so on; after the last of them it is given up.</summary>
    public static IReadOnlyList<TimeSpan> Delays { get; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(48),
    ];

    /// <summary>Most attempts of one round.</summary>
    public static int MostAttempts => Delays.Count + 1;

    /// <summary>How long to wait after so many attempts in vain; null when that is enough.</summary>
    public static TimeSpan? After(int attempts) => attempts <= Delays.Count ? Delays[attempts - 1] : null;
}

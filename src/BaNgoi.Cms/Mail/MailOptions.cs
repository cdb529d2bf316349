namespace BaNgoi.Cms.Mail;

/// <summary>How the connection to the mail server is secured.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the start on port 465, else STARTTLS when the server offers it.</summary>
    Auto,

    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>STARTTLS; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the start.</summary>
    Tls,
}

/// <summary>Configuration section <c>Cms:Mail</c>. Without a host, messages land as files in the data folder.</summary>
public sealed class MailOptions
{
    private const int LargestPort = 65535;
    private const int LongestPatience = 600;

    /// <summary>Name of the mail server (SMTP submission); empty for none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is secured: <c>none</c>, <c>starttls</c>, <c>tls</c> or <c>auto</c>.</summary>
    public string Security { get; set; } = "auto";

    /// <summary>Account at the server; empty when it asks for none.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Its password; better given as the environment variable <c>Cms__Mail__Password</c> than in a file.</summary>
    public string Password { get; set; } = "";

    /// <summary>Address messages come from; asked for when there is a host.</summary>
    public string From { get; set; } = "";

    /// <summary>Name beside it.</summary>
    public string FromName { get; set; } = "";

    /// <summary>Seconds one message may take from the connection to the server's last word; then the attempt has failed.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Most messages a mailbox gets in any hour because somebody unknown wrote its address into a form.</summary>
    public int StrangersPerHour { get; set; } = 5;

    /// <summary>The same in any day.</summary>
    public int StrangersPerDay { get; set; } = 20;

    /// <summary>Whether there is a server.</summary>
    public bool HasServer => Host.Length > 0;

    /// <summary><see cref="TimeoutSeconds"/> as a time.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary><see cref="Security"/> as what it means; null when it is none of the words.</summary>
    public MailSecurity? SecurityKind => Security.ToUpperInvariant() switch
    {
        "AUTO" => MailSecurity.Auto,
        "NONE" => MailSecurity.None,
        "STARTTLS" => MailSecurity.StartTls,
        "TLS" => MailSecurity.Tls,
        _ => null,
    };

    /// <summary>What is wrong, as one line for whoever configures the site; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        { SecurityKind: null } => $"Cms:Mail:Security is \"{Security}\"; it must be none, starttls, tls or auto.",
        { Port: < 1 or > LargestPort } => $"Cms:Mail:Port is {Port}; it must be from 1 to {LargestPort}.",
        { TimeoutSeconds: < 1 or > LongestPatience } => $"Cms:Mail:TimeoutSeconds is {TimeoutSeconds}; it must be from 1 to {LongestPatience}.",
        { StrangersPerHour: < 0 } or { StrangersPerDay: < 0 } => "Cms:Mail:StrangersPerHour and StrangersPerDay must not be negative.",
        { HasServer: true } when !MailAddress.IsOne(From) => $"Cms:Mail:From is \"{From}\"; with a mail server it must be one mail address.",
        _ => null,
    };
}

namespace BaNgoi.Cms.Mail;

/// <summary>How long parts of a message may be, in characters.</summary>
public static class MailLimits
{
    /// <summary>An address: RFC 5321 (4.5.3.1.3) allows a path of 256 with its angle brackets.</summary>
    public const int Address = 254;

    /// <summary>What stands before the at sign: RFC 5321 (4.5.3.1.1).</summary>
    public const int LocalPart = 64;

    /// <summary>A subject; a longer one, made of a long title, is cut with an ellipsis.</summary>
    public const int Subject = 200;

    /// <summary>A text: several times the longest reply; a longer one is a mistake of the code that writes it.</summary>
    public const int Text = 20_000;
}

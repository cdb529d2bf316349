using System.Text.RegularExpressions;
using MimeKit;

namespace BaNgoi.Cms.Mail;

/// <summary>
/// One mailbox that a message can be sent to, and nothing else: no name beside it, no second address, no line break that could
/// become a header. Plain letters only; a server that takes others cannot be counted on.
/// </summary>
public sealed partial record MailAddress
{
    private MailAddress(string value) => Value = value;

    /// <summary>The address, such as <c>ten@noi.example</c>.</summary>
    public string Value { get; }

    /// <summary>
    /// Whose mailbox it is, for counting: in lower case and without what stands behind a plus sign, which most servers pass over.
    /// Dots stay: to most servers they matter.
    /// </summary>
    public string Mailbox
    {
        get
        {
            var (at, plus) = (Value.IndexOf('@', StringComparison.Ordinal), Value.IndexOf('+', StringComparison.Ordinal));
            return (plus > 0 && plus < at ? string.Concat(Value.AsSpan(0, plus), Value.AsSpan(at)) : Value).ToLowerInvariant();
        }
    }

    /// <summary>Whether what somebody left is one mail address, so that mail can be queued for it.</summary>
    public static bool IsOne(string typed) => Parse(typed) is not null;

    /// <summary>The address in what somebody left, a name before it dropped; null when it is none or more than one.</summary>
    public static MailAddress? Parse(string typed)
    {
        var text = typed.Trim(' ');
        return text.Any(char.IsControl) || !MailboxAddress.TryParse(text, out var mailbox) || mailbox.Route.Count > 0 ? null : Checked(mailbox.Address);
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static MailAddress? Checked(string address) =>
        address.Length <= MailLimits.Address && address.IndexOf('@', StringComparison.Ordinal) <= MailLimits.LocalPart && Shape().IsMatch(address) ? new MailAddress(address) : null;

    // Unquoted words, and a domain with a dot that does not end in a number: no address of a machine, no word of the local network.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z")]
    private static partial Regex Shape();
}

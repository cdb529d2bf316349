using System.Text.RegularExpressions;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Mail.Sending;

/// <summary>What a server said, made fit for the log: one line, short, and without anybody's address.</summary>
public static partial class ServerAnswer
{
    /// <summary>Most characters kept.</summary>
    public const int LongestKept = 200;

    private const string Hidden = "…@…";

    // A server may send as much as it likes; what is looked at is bounded.
    private const int LongestRead = 4000;

    /// <summary>The words for the log.</summary>
    /// <param name="answer">As the server said it.</param>
    /// <param name="address">Address of the message, of which no part may stay.</param>
    public static string ForLog(string answer, string address)
    {
        var line = TextCleaner.Clean(answer.Length > LongestRead ? answer[..LongestRead] : answer);
        line = AnyAddress().Replace(line, Hidden);

        // Servers also say "user ten.nguoi unknown".
        var name = address.Split('@')[0];
        line = name.Length == 0 ? line : Regex.Replace(line, $@"(?<![\w]){Regex.Escape(name)}(?![\w])", "…", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return line.Length > LongestKept ? string.Concat(line.AsSpan(0, LongestKept - 1), "…") : line;
    }

    [GeneratedRegex(@"[^\s<>""'(),;:=]+@[^\s<>""'(),;:=]+")]
    private static partial Regex AnyAddress();
}

using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Publishing.Review;

/// <summary>What people write to each other about a draft: plain lines, of bounded length.</summary>
internal static class ReviewNote
{
    /// <summary>Most characters.</summary>
    public const int Longest = 1000;

    // A note of one letter tells nobody what to mend.
    private const int ShortestReason = 5;

    /// <summary>The note without control and invisible characters, without empty lines.</summary>
    public static string Clean(string typed) =>
        string.Join('\n', typed.ReplaceLineEndings("\n").Split('\n').Select(TextCleaner.Clean).Where(line => line.Length > 0));

    /// <summary>Why an optional note cannot be taken; null when it can.</summary>
    public static string? Refusal(string note) => note.Length > Longest ? $"Lời nhắn dài quá {Longest} ký tự." : null;

    /// <summary>Why a note that gives a draft back cannot be taken; null when it can.</summary>
    public static string? RefusalOfReason(string note) =>
        note.Length is < ShortestReason or > Longest ? $"Hãy ghi rõ cần sửa gì, từ {ShortestReason} đến {Longest} ký tự." : null;

    /// <summary>The note at the end of a line of the audit trail; nothing when there is none.</summary>
    public static string Tail(string note) => note.Length > 0 ? $": {note.Replace('\n', ' ')}" : "";
}

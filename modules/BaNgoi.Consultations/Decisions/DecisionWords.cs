using BaNgoi.Cms.Text;

namespace BaNgoi.Consultations.Decisions;

/// <summary>Decisions in words for people and in codes for files.</summary>
public static class DecisionWords
{
    private static readonly (Decision Decision, string Words, string Code)[] Known =
    [
        (Decision.Accepted, "Tiếp thu", "accepted"),
        (Decision.PartlyAccepted, "Tiếp thu một phần", "partly"),
        (Decision.NotAccepted, "Không tiếp thu", "not-accepted"),
        (Decision.Noted, "Ghi nhận", "noted"),
        (Decision.OutOfScope, "Ngoài phạm vi", "out-of-scope"),
    ];

    private static readonly Dictionary<string, Decision> ByText = Known
        .SelectMany(known => new[] { (Text: VietnameseText.Fold(known.Words), known.Decision), (Text: known.Code, known.Decision) })
        .ToDictionary(pair => pair.Text, pair => pair.Decision, StringComparer.Ordinal);

    /// <summary>All decisions, in the order in which they are listed and added up.</summary>
    public static IReadOnlyList<Decision> All { get; } = [.. Known.Select(known => known.Decision)];

    /// <summary>"Tiếp thu một phần".</summary>
    public static string Of(Decision decision) => Find(decision).Words;

    /// <summary>"partly": in addresses, files and interfaces.</summary>
    public static string Code(Decision decision) => Find(decision).Code;

    /// <summary>Whether the decision must be explained. Only full acceptance speaks for itself.</summary>
    public static bool NeedsReason(Decision decision) => Find(decision).Decision != Decision.Accepted;

    /// <summary>Whether the number stands for a decision.</summary>
    public static bool IsKnown(Decision decision) => Array.Exists(Known, known => known.Decision == decision);

    /// <summary>Reads the words, in any case and with or without marks, or the code.</summary>
    public static bool TryParse(string? text, out Decision decision) =>
        ByText.TryGetValue(VietnameseText.Fold(text ?? "").TrimEnd('.'), out decision);

    private static (Decision Decision, string Words, string Code) Find(Decision decision) =>
        IsKnown(decision) ? Array.Find(Known, known => known.Decision == decision) : throw new ArgumentOutOfRangeException(nameof(decision));
}

using BaNgoi.Cms.Text;

namespace BaNgoi.Consultations.Decisions;

/// <summary>Kinds of senders in words for people and in codes for files.</summary>
public static class SenderKindWords
{
    private static readonly (SenderKind Kind, string Words, string Code)[] Known =
    [
        (SenderKind.Person, "Cá nhân", "person"),
        (SenderKind.Organisation, "Tổ chức", "organisation"),
        (SenderKind.Association, "Hiệp hội", "association"),
        (SenderKind.FatherlandFront, "Mặt trận Tổ quốc", "fatherland-front"),
        (SenderKind.Agency, "Cơ quan", "agency"),
    ];

    private static readonly Dictionary<string, SenderKind> ByText = Known
        .SelectMany(known => new[] { (Text: VietnameseText.Fold(known.Words), known.Kind), (Text: known.Code, known.Kind) })
        .ToDictionary(pair => pair.Text, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>All kinds, in the order in which they are listed and added up.</summary>
    public static IReadOnlyList<SenderKind> All { get; } = [.. Known.Select(known => known.Kind)];

    /// <summary>"Mặt trận Tổ quốc".</summary>
    public static string Of(SenderKind kind) => Find(kind).Words;

    /// <summary>"fatherland-front": in addresses, files and interfaces.</summary>
    public static string Code(SenderKind kind) => Find(kind).Code;

    /// <summary>Whether the number stands for a kind.</summary>
    public static bool IsKnown(SenderKind kind) => Array.Exists(Known, known => known.Kind == kind);

    /// <summary>Reads the words, in any case and with or without marks, or the code.</summary>
    public static bool TryParse(string? text, out SenderKind kind) => ByText.TryGetValue(VietnameseText.Fold(text ?? ""), out kind);

    private static (SenderKind Kind, string Words, string Code) Find(SenderKind kind) =>
        IsKnown(kind) ? Array.Find(Known, known => known.Kind == kind) : throw new ArgumentOutOfRangeException(nameof(kind));
}

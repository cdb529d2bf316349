using System.Collections.Frozen;
using BaNgoi.Cms.Text;

namespace BaNgoi.Consultations.Similar;

/// <summary>
/// Words of which one turns an opinion round: who is for and who is against share all other words. Two comments are never
/// proposed as the same when such a word, or a number, stands in only one of them.
/// </summary>
internal static class TurningWords
{
    private const string Not = "không";
    private const string NotFolded = "khong";

    // Single syllables; of a pair of contraries one is enough when the other is an everyday word ("cấm", not "cho").
    private static readonly string[] Words =
    [
        Not, "chưa", "chẳng", "chả", "đừng", "chớ", "phi",
        "phản", "bác", "bỏ", "hủy", "xóa", "cấm", "phép", "giữ", "thêm", "bớt", "tăng", "giảm", "nâng", "hạ", "miễn", "trừ", "ngừng", "dừng",
        "cao", "thấp", "nhiều", "ít", "sớm", "muộn", "trễ", "chậm", "nhanh", "dài", "ngắn", "rộng", "hẹp", "đủ", "thiếu", "thừa", "trước", "sau", "ngoài",
        "đúng", "sai", "tốt", "xấu", "kém",
        "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ",
    ];

    // How people shorten "không".
    private static readonly FrozenSet<string> Shortened = Set(["ko", "kg", "khg", "hok", "hông", "k"]);

    private static readonly FrozenSet<string> Marked = Set(Words);
    private static readonly FrozenSet<string> Folded = Set(Words.Select(VietnameseText.Fold));

    /// <summary>The full word for a shortened one.</summary>
    public static string Whole(string word) => Shortened.Contains(word) ? Not : word;

    /// <summary>
    /// Whether the word's place counts: "đồng ý khoản 1, không đồng ý khoản 2" has the words of its contrary. Only what is told
    /// apart from other words when typed without marks.
    /// </summary>
    /// <param name="folded">Without marks.</param>
    public static bool IsPlaced(string folded) => folded == NotFolded || HasDigit(folded);

    /// <summary>Whether the word turns an opinion round when only one of two comments has it. Numbers do.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="marked">Whether it is written with marks; without them a word stands for all that fold alike.</param>
    public static bool Turns(string word, bool marked) => HasDigit(word) || (marked ? Marked : Folded).Contains(word);

    private static bool HasDigit(string word) => word.Any(char.IsDigit);

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);
}

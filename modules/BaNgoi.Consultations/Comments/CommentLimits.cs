namespace BaNgoi.Consultations.Comments;

/// <summary>Technical limits of comments.</summary>
public static class CommentLimits
{
    /// <summary>Longest comment, in characters: about four pages. Longer ones are handed in as a document.</summary>
    public const int LongestText = 10_000;

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>Longest answer or reason, in characters.</summary>
    public const int LongestAnswer = 6000;

    /// <summary>Shortest answer or reason, in characters: one of a letter is none.</summary>
    public const int ShortestReason = 5;

    /// <summary>Longest title of a group, in characters.</summary>
    public const int LongestGroupTitle = 200;

    /// <summary>Most comments published, refused or hidden in one go: what a person can still read through.</summary>
    public const int MostAtOnce = 100;

    /// <summary>What is said of more.</summary>
    public static string RefusalOfMany(int count) => $"Mỗi lần làm được nhiều nhất {MostAtOnce} ý kiến; bạn đã chọn {count}.";
}

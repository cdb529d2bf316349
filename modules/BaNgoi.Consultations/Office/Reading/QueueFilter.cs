namespace BaNgoi.Consultations.Office.Reading;

/// <summary>States by which comments are listed, as addresses name them.</summary>
public static class QueueStates
{
    /// <summary>Nobody has looked at them.</summary>
    public const string Waiting = "cho-duyet";

    /// <summary>Published.</summary>
    public const string Published = "da-dang";

    /// <summary>Published, nothing decided.</summary>
    public const string Undecided = "chua-tra-loi";

    /// <summary>The sender asks for the removal and nobody has answered.</summary>
    public const string Removal = "xin-go";

    /// <summary>Not published.</summary>
    public const string Refused = "khong-dang";

    /// <summary>Hidden.</summary>
    public const string Hidden = "da-an";

    /// <summary>All.</summary>
    public const string All = "tat-ca";

    /// <summary>All states with their words.</summary>
    public static IReadOnlyList<(string Slug, string Words)> Choices { get; } =
    [
        (Waiting, "Chờ duyệt đăng"), (Undecided, "Đã đăng, chưa trả lời"), (Published, "Đang đăng"), (Removal, "Người gửi xin gỡ, chưa trả lời"), (Refused, "Không đăng"), (Hidden, "Đã ẩn"), (All, "Tất cả"),
    ];
}

/// <summary>Which comments of a draft are listed.</summary>
/// <param name="State">One of <see cref="QueueStates"/>.</param>
/// <param name="ClauseId">On this clause; <see cref="Whole"/> for the draft as a whole; "" for any.</param>
/// <param name="GroupId">In this group; "" for any.</param>
/// <param name="Decision">Code of the decision; "" for any.</param>
/// <param name="Words">Words or the number; "" for any.</param>
public sealed record QueueFilter(string State, string ClauseId, string GroupId, string Decision, string Words)
{
    /// <summary>Name of the state in addresses.</summary>
    public const string StateKey = "tinh-trang";

    /// <summary>Name of the clause.</summary>
    public const string ClauseKey = "dieu";

    /// <summary>Name of the group.</summary>
    public const string GroupKey = "nhom";

    /// <summary>Name of the decision.</summary>
    public const string DecisionKey = "quyet-dinh";

    /// <summary>Name of the words.</summary>
    public const string WordsKey = "tu";

    /// <summary>Stands for the draft as a whole.</summary>
    public const string Whole = "toan-bo";

    /// <summary>Whether it asks for all that stand so, and for nothing besides.</summary>
    public bool IsAllOf(string state) => this == new QueueFilter(state, "", "", "", "");

    /// <summary>The parameters of an address that lists the same.</summary>
    public IEnumerable<(string Key, string? Value)> Parameters =>
        [(StateKey, State), (ClauseKey, ClauseId), (GroupKey, GroupId), (DecisionKey, Decision), (WordsKey, Words)];
}

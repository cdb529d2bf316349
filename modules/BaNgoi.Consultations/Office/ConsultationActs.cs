using BaNgoi.Cms.Accounts;

namespace BaNgoi.Consultations.Office;

/// <summary>Words the audit trail uses for what this module does.</summary>
public static class ConsultationActs
{
    /// <summary>Something happened to a consultation as a whole.</summary>
    public const string Consultation = "consultation-changed";

    /// <summary>A comment was published, refused, hidden, corrected or entered.</summary>
    public const string Moderated = "comment-moderated";

    /// <summary>A comment was decided on.</summary>
    public const string Decided = "comment-decided";

    /// <summary>Comments were put into a group of the same opinion, or taken out.</summary>
    public const string Grouped = "comment-grouped";

    /// <summary>All of them, in words.</summary>
    public static IReadOnlyList<AuditAct> All { get; } =
    [
        new(Consultation, "Lấy ý kiến dự thảo"), new(Moderated, "Duyệt đăng góp ý"), new(Decided, "Quyết định về góp ý"), new(Grouped, "Gộp góp ý cùng ý kiến"),
    ];
}

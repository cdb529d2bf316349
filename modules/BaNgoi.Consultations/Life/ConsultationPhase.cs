namespace BaNgoi.Consultations.Life;

/// <summary>Where a consultation stands.</summary>
public enum ConsultationPhase
{
    /// <summary>The draft is public; comments are not taken yet.</summary>
    Announced,

    /// <summary>Comments are taken.</summary>
    Open,

    /// <summary>Comments are not taken any more and are being answered.</summary>
    Answering,

    /// <summary>Every comment is answered and the report is published.</summary>
    Explained,

    /// <summary>The document is issued.</summary>
    Issued,

    /// <summary>The document is in force.</summary>
    InForce,

    /// <summary>The draft was given up.</summary>
    Withdrawn,
}

/// <summary>Phases in words for people and in codes for templates.</summary>
public static class PhaseWords
{
    /// <summary>"đang lấy ý kiến".</summary>
    public static string Of(ConsultationPhase phase) => phase switch
    {
        ConsultationPhase.Announced => "Sắp lấy ý kiến",
        ConsultationPhase.Open => "Đang lấy ý kiến",
        ConsultationPhase.Answering => "Đã hết hạn góp ý, đang trả lời",
        ConsultationPhase.Explained => "Đã giải trình",
        ConsultationPhase.Issued => "Đã ban hành",
        ConsultationPhase.InForce => "Đang có hiệu lực",
        _ => "Đã dừng, không ban hành",
    };

    /// <summary>"open": in the public record and in templates.</summary>
    public static string Code(ConsultationPhase phase) => phase.ToString().ToLowerInvariant();
}

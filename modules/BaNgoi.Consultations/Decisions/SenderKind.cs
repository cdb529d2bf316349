namespace BaNgoi.Consultations.Decisions;

/// <summary>Who comments, as the plan of 2025 sorts them (B2-2.2). The numbers are stored: they never change their meaning.</summary>
public enum SenderKind
{
    /// <summary>Cá nhân.</summary>
    Person = 1,

    /// <summary>Tổ chức.</summary>
    Organisation = 2,

    /// <summary>Hiệp hội.</summary>
    Association = 3,

    /// <summary>Mặt trận Tổ quốc.</summary>
    FatherlandFront = 4,

    /// <summary>Cơ quan.</summary>
    Agency = 5,
}

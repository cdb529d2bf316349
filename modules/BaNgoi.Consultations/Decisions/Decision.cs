namespace BaNgoi.Consultations.Decisions;

/// <summary>What becomes of a comment on a draft. The numbers are stored: they never change their meaning.</summary>
public enum Decision
{
    /// <summary>Tiếp thu: the draft is changed as asked.</summary>
    Accepted = 1,

    /// <summary>Tiếp thu một phần: changed in part; the reason says which part and why not the rest.</summary>
    PartlyAccepted = 2,

    /// <summary>Không tiếp thu: not changed; the reason says why.</summary>
    NotAccepted = 3,

    /// <summary>Ghi nhận: it asks for no change of the draft and is taken note of.</summary>
    Noted = 4,

    /// <summary>Ngoài phạm vi: it is about something the draft does not rule.</summary>
    OutOfScope = 5,
}

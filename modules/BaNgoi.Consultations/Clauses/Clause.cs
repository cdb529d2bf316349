namespace BaNgoi.Consultations.Clauses;

/// <summary>Units of a Vietnamese normative text, from the widest to the narrowest.</summary>
public enum ClauseKind
{
    /// <summary>What stands before the first numbered unit: letterhead, title, grounds.</summary>
    Preamble = 0,

    /// <summary>Phần.</summary>
    Part = 1,

    /// <summary>Chương.</summary>
    Chapter = 2,

    /// <summary>Mục; also the "I.", "II." of texts without articles.</summary>
    Section = 3,

    /// <summary>Tiểu mục.</summary>
    Subsection = 4,

    /// <summary>Điều.</summary>
    Article = 5,

    /// <summary>Khoản.</summary>
    Clause = 6,

    /// <summary>Điểm; also "1.1" under a clause and "a.1" under a point.</summary>
    Point = 7,

    /// <summary>Phụ lục, or a text that is issued together with the decision ("Quy định … ban hành kèm theo").</summary>
    Appendix = 8,

    /// <summary>A paragraph, list or table outside the numbering; also the signatures and the notes.</summary>
    Text = 9,
}

/// <summary>One clause of one version of a text.</summary>
/// <param name="Id">Permanent through all versions; "" until <see cref="ClauseAnchoring"/> has given one.</param>
/// <param name="ParentId">
/// The clause it stands in: before anchoring its <see cref="Address"/>, afterwards its <see cref="Id"/>; null for the outermost.
/// </param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">As written ("5", "IV", "a", "đ", "thứ nhất"); "" where there is none.</param>
/// <param name="Heading">Title of a part, chapter, section, article or appendix, as plain text on one line; else "".</param>
/// <param name="Markdown">Its own text, without its label, its heading and the text of the clauses in it.</param>
/// <param name="Address">Fragment for links, unique in a version and made from the numbering: "dieu-5-khoan-2-diem-a".</param>
public sealed record Clause(string Id, string? ParentId, ClauseKind Kind, string Number, string Heading, string Markdown, string Address)
{
    /// <summary>How a reader cites it: "điểm a khoản 2 Điều 5". Filled by <see cref="ClauseParser"/>.</summary>
    public string Label { get; init; } = "";

    /// <summary>Depth in the tree: 0 for the outermost. Filled by <see cref="ClauseParser"/>.</summary>
    public int Level { get; init; }
}

namespace BaNgoi.Consultations.Import;

/// <summary>
/// A consultation as a recipe gives it: for samples and for taking over what was consulted on before. Days are counted from the day
/// of the import, so that a sample is open whenever it is looked at.
/// </summary>
internal sealed record ImportedConsultation
{
    /// <summary>The draft's content item; published by the recipe before.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Days since comments are taken.</summary>
    public int OpenedDaysAgo { get; init; }

    /// <summary>Days until they are not any more; negative when that is past.</summary>
    public int ClosesInDays { get; init; }

    /// <summary>Days until everything is to be answered; negative when that is past.</summary>
    public int AnswerInDays { get; init; }

    /// <summary>Why it opened as it did, where a reason was needed; else "".</summary>
    public string Reason { get; init; } = "";

    /// <summary>The text comments were given on, in Markdown; null when it is the published one.</summary>
    public string? EarlierText { get; init; }

    /// <summary>Days since the published text took its place.</summary>
    public int TextDaysAgo { get; init; }

    /// <summary>Comments, in the order in which they came.</summary>
    public IReadOnlyList<ImportedComment> Comments { get; init; } = [];

    /// <summary>Number and sign of the explanation report; null when there is none.</summary>
    public string? ReportNumber { get; init; }
}

/// <summary>A comment as a recipe gives it.</summary>
internal sealed record ImportedComment
{
    /// <summary>Address of the clause ("dieu-5-khoan-2"); "" for the whole draft.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Name, or "".</summary>
    public string Name { get; init; } = "";

    /// <summary>Code of the kind of sender.</summary>
    public string SenderKind { get; init; } = "person";

    /// <summary>How it came: Site, Meeting, Paper, Post or Phone.</summary>
    public string Channel { get; init; } = "Site";

    /// <summary>Days since it came.</summary>
    public int DaysAgo { get; init; }

    /// <summary>Whether it is published; else it waits.</summary>
    public bool Published { get; init; } = true;

    /// <summary>Code of the decision; "" while there is none.</summary>
    public string Decision { get; init; } = "";

    /// <summary>The explanation.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Unit that answers.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Opinion in a line that it shares with others of the same line; "" when it stands alone.</summary>
    public string Group { get; init; } = "";
}

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>A labelled input as the pages show it.</summary>
/// <param name="Id">Id and name of the control.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Value">What stands in it.</param>
public sealed record FormField(string Id, string Label, string Value)
{
    /// <summary>What helps to fill it in, or "".</summary>
    public string Hint { get; init; } = "";

    /// <summary>What is wrong with it, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Lines of a text area; 0 for one line.</summary>
    public int Rows { get; init; }

    /// <summary>Most characters; 0 for any number.</summary>
    public int Most { get; init; }

    /// <summary>An example shown while it is empty, or "".</summary>
    public string Example { get; init; } = "";

    /// <summary>Whether it takes digits and signs, for keyboards on screens.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Whether it may stay empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is for a day or a time.</summary>
    public bool IsShort { get; init; }

    /// <summary>Choices; a text is typed when there are none.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Ids of what describes the control.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Error is null ? "" : $"{Id}-error", Hint.Length > 0 ? $"{Id}-hint" : "" }.Where(id => id.Length > 0)) is { Length: > 0 } ids ? ids : null;
}

/// <summary>One choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Words">What is read.</param>
public sealed record FieldChoice(string Value, string Words);

namespace BaNgoi.Cms.DatedSettings;

/// <summary>A value as typed.</summary>
public sealed record DatedValueInput
{
    /// <summary>The value.</summary>
    public string Value { get; init; } = "";

    /// <summary>First day in force, or null when what was typed is no day.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where it can be read, or "".</summary>
    public string Link { get; init; } = "";

    /// <summary>A note; of a correction, why.</summary>
    public string Note { get; init; } = "";

    /// <summary>The entry it corrects, or "".</summary>
    public string CorrectsId { get; init; } = "";
}

/// <summary>Which part of the input a problem is about.</summary>
public enum DatedValueField
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>The first day.</summary>
    EffectiveFrom,

    /// <summary>The rule.</summary>
    Rule,

    /// <summary>The link.</summary>
    Link,

    /// <summary>The note.</summary>
    Note,

    /// <summary>The entry to be corrected.</summary>
    Corrects,
}

/// <summary>Something to mend, in Vietnamese.</summary>
public sealed record DatedValueProblem(DatedValueField Field, string Words);

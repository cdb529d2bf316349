namespace BaNgoi.Cms.DatedSettings;

/// <summary>
/// A value of a <see cref="DatedSetting"/> from a day on, with the rule it comes from. Once written it is neither changed nor
/// removed: what was wrong is corrected by another entry that names it, and both stay to be seen.
/// </summary>
public sealed record DatedValue
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The setting.</summary>
    public required string Key { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>First day it is in force.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The rule it comes from, with article and clause; or in honest words that there is none yet.</summary>
    public required string Rule { get; init; }

    /// <summary>Where the rule can be read, or "".</summary>
    public required string Link { get; init; }

    /// <summary>A note; of a correction, why.</summary>
    public required string Note { get; init; }

    /// <summary>The entry it takes the place of, or null.</summary>
    public string? CorrectsId { get; init; }

    /// <summary>User name of who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime EnteredUtc { get; init; }
}

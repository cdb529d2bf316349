namespace BaNgoi.Cms.Content.Completeness;

/// <summary>
/// What an item of a type must say to be complete (ours; Orchard Core ignores it). Not what keeps it from being published: an
/// incomplete page is better than none, but somebody has to know what is missing.
/// </summary>
public sealed class CompletenessSettings
{
    /// <summary>What must be there, each with the rule that says so.</summary>
    public IList<RequiredContent> Requirements { get; set; } = [];

    /// <summary>Path of the field lists of gaps are grouped by; empty for none.</summary>
    public string GroupBy { get; set; } = "";

    /// <summary>Path of the day somebody last compared the item with its source; empty when the type knows none.</summary>
    public string CheckedOn { get; set; } = "";

    /// <summary>Key of the dated setting that says after how many months it has to be compared again; empty when no rule asks for it.</summary>
    public string CheckedEvery { get; set; } = "";
}

/// <summary>One thing that must be there, from a day on and by a rule.</summary>
public sealed class RequiredContent
{
    /// <summary>Its name in the words of the rule, in Vietnamese.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where it may stand (see <see cref="ContentPath"/>); one of them is enough.</summary>
    public IList<string> Paths { get; set; } = [];

    /// <summary>Values that say nothing, such as "not stated".</summary>
    public IList<string> Except { get; set; } = [];

    /// <summary>The rule, in Vietnamese: number and article, or whose own rule it is.</summary>
    public string Basis { get; set; } = "";

    /// <summary>First day of the rule; null when it always held.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of the rule; null while it holds.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Only asked for under this condition; null for always.</summary>
    public ContentCondition? When { get; set; }

    /// <summary>Nobody but a person can tell whether it applies: shown as a reminder, never counted as missing.</summary>
    public bool IfAny { get; set; }

    /// <summary>A rule the office gave itself; otherwise a law asks for it.</summary>
    public bool Own { get; set; }

    /// <summary>Whether the rule holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => !(From > day) && !(Until < day);
}

/// <summary>When something is asked for.</summary>
public sealed class ContentCondition
{
    /// <summary>Something must stand here.</summary>
    public string Path { get; set; } = "";

    /// <summary>And be longer than this, in characters.</summary>
    public int LongerThan { get; set; }
}

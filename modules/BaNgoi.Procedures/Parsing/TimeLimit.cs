namespace BaNgoi.Procedures.Parsing;

/// <summary>Time limit of one way to submit.</summary>
/// <param name="State">One of <see cref="TimeStates"/>.</param>
/// <param name="Amount">Number, when the source gives a believable one.</param>
/// <param name="Unit">workingDay, day, hour, minute or month; null when not stated.</param>
/// <param name="From">From when it is counted, in the source's words.</param>
/// <param name="Text">What the source says.</param>
/// <param name="Defect">What a person should check, in Vietnamese; null when nothing.</param>
public sealed record TimeLimit(string State, decimal? Amount, string? Unit, string? From, string? Text, string? Defect = null);

/// <summary>The values of the field TimeState.</summary>
public static class TimeStates
{
    /// <summary>Number and unit are given.</summary>
    public const string Stated = "stated";

    /// <summary>A number without a unit.</summary>
    public const string UnitNotStated = "unitNotStated";

    /// <summary>The source says that no limit is laid down.</summary>
    public const string NoLimit = "noLimit";

    /// <summary>The source says nothing that can be shown as a limit.</summary>
    public const string NotStated = "notStated";
}

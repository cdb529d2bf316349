using System.Globalization;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>What a value is, and how it is counted.</summary>
public enum DatedSettingKind
{
    /// <summary>A whole number of the setting's unit.</summary>
    WholeNumber,

    /// <summary>Days on which the office works.</summary>
    WorkingDays,

    /// <summary>Days of the calendar.</summary>
    CalendarDays,

    /// <summary>Words.</summary>
    Text,
}

/// <summary>
/// A number or text that comes from a rule, as the code that uses it declares it. Which value is in force on which day, and by
/// which rule, is data: the code knows the question, never the answer.
/// </summary>
/// <param name="Key">Name it is stored under; lower case with dots and hyphens.</param>
/// <param name="Name">What people call it, in Vietnamese.</param>
/// <param name="Meaning">What it decides, in one or two Vietnamese sentences.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Unit">Word after a number, for example <c>tháng</c>; "" of a text.</param>
/// <param name="Default">Value while none is in force; null when nothing may happen without a decision.</param>
public sealed record DatedSetting(string Key, string Name, string Meaning, DatedSettingKind Kind, string Unit, string? Default = null)
{
    /// <summary>Longest text a value may be.</summary>
    public const int LongestText = 1000;

    private const int LargestNumber = 100_000;

    /// <summary>A setting counted in days of the calendar.</summary>
    public static DatedSetting CalendarDays(string key, string name, string meaning, string? standard = null) =>
        new(key, name, meaning, DatedSettingKind.CalendarDays, "ngày", standard);

    /// <summary>A setting counted in working days.</summary>
    public static DatedSetting WorkingDays(string key, string name, string meaning, string? standard = null) =>
        new(key, name, meaning, DatedSettingKind.WorkingDays, "ngày làm việc", standard);

    /// <summary>A value as it is stored, or null when what was typed is none.</summary>
    public string? Normalize(string typed)
    {
        var text = typed.Trim();
        return Kind == DatedSettingKind.Text
            ? text.Length is > 0 and <= LongestText ? text : null
            : Number(text) is { } number ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A value as people read it.</summary>
    public string Show(string value) => Kind == DatedSettingKind.Text ? value : $"{value} {Unit}".TrimEnd();

    /// <summary>The number a stored value is, or null.</summary>
    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber ? number : null;
}

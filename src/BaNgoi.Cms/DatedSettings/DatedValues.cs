namespace BaNgoi.Cms.DatedSettings;

/// <summary>Which of a setting's values counts. Pure: the same entries and day give the same answer for ever.</summary>
public static class DatedValues
{
    /// <summary>The entries no later entry corrects, from the first day on to the last.</summary>
    public static IEnumerable<DatedValue> Standing(IEnumerable<DatedValue> values)
    {
        var all = values.ToList();
        var corrected = all.Select(value => value.CorrectsId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return all.Where(value => !corrected.Contains(value.Id)).OrderBy(value => value.EffectiveFrom).ThenBy(value => value.Id, StringComparer.Ordinal);
    }

    /// <summary>The value in force on a day, or null before the first.</summary>
    /// <param name="values">All entries of one setting, in any order.</param>
    /// <param name="day">The day.</param>
    public static DatedValue? InForce(IEnumerable<DatedValue> values, DateOnly day) => Standing(values).LastOrDefault(value => value.EffectiveFrom <= day);
}

using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Cms.Coverage;

/// <summary>How long a published page may go without being compared with its source: a dated setting, by its values.</summary>
/// <param name="values">All values of the setting.</param>
/// <param name="today">The day of judging.</param>
public sealed class CheckingRules(IReadOnlyList<DatedValue> values, DateOnly today)
{
    /// <summary>The value in force on the day of judging; null when there is none yet.</summary>
    public DatedValue? InForce { get; } = DatedValues.InForce(values, today);

    /// <summary>
    /// Whether a page last checked on a day is overdue: by the rule that held on that day, as its page says. One that never was is, by
    /// any rule.
    /// </summary>
    public bool IsOverdue(DateOnly? checkedOn)
    {
        if (checkedOn is not { } day)
        {
            return InForce is not null;
        }

        return DatedSetting.Number((DatedValues.InForce(values, day) ?? InForce)?.Value ?? "") is { } months && day.AddMonths(months) < today;
    }
}

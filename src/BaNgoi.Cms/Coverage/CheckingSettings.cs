namespace BaNgoi.Cms.Coverage;

/// <summary>Settings section of that name: how long a published page may go without being compared with its source.</summary>
public sealed class CheckingSettings
{
    /// <summary>The rules, each from its day on.</summary>
    public IList<CheckingRule> Rules { get; set; } = [];

    /// <summary>The rule that holds on a day; null when there is none yet.</summary>
    public CheckingRule? On(DateOnly day) => Rules.Where(rule => rule.From <= day && rule.Months > 0).MaxBy(rule => rule.From);
}

/// <summary>A rule of checking.</summary>
public sealed class CheckingRule
{
    /// <summary>First day of the rule.</summary>
    public DateOnly From { get; set; }

    /// <summary>Months after which a check is overdue.</summary>
    public int Months { get; set; }

    /// <summary>Whose rule it is, in Vietnamese.</summary>
    public string Basis { get; set; } = "";

    /// <summary>Whether a page last checked on a day is overdue on another; one that never was is.</summary>
    public bool IsOverdue(DateOnly? checkedOn, DateOnly today) => checkedOn is null || checkedOn.Value.AddMonths(Months) < today;
}

using System.Globalization;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Cms.Tests.Coverage;

public sealed class CheckingRulesTests
{
    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", false)]
    [InlineData("2026-06-02", true)]
    public void A_check_is_overdue_after_the_months_of_the_rule(string today, bool overdue)
    {
        var rules = new CheckingRules([Value("2026-01-01", 3)], Day(today));

        Assert.Equal(overdue, rules.IsOverdue(Day("2026-03-01")));
        Assert.True(rules.IsOverdue(null));
    }

    [Fact]
    public void A_check_is_judged_by_the_rule_that_held_on_its_day_and_nothing_is_overdue_before_the_first()
    {
        DatedValue[] values = [Value("2026-07-01", 3), Value("2026-01-01", 6)];

        Assert.Null(new CheckingRules(values, Day("2025-12-31")).InForce);
        Assert.False(new CheckingRules(values, Day("2025-12-31")).IsOverdue(null));
        Assert.Equal("6", new CheckingRules(values, Day("2026-06-30")).InForce!.Value);
        Assert.Equal("3", new CheckingRules(values, Day("2026-07-01")).InForce!.Value);
        Assert.False(new CheckingRules(values, Day("2026-12-30")).IsOverdue(Day("2026-06-30")));
        Assert.True(new CheckingRules(values, Day("2026-12-30")).IsOverdue(Day("2026-07-01")));
    }

    private static DatedValue Value(string from, int months) => new()
    {
        Id = $"value{from}", Key = "pages.recheck-months", Value = months.ToString(CultureInfo.InvariantCulture), EffectiveFrom = Day(from), Rule = "Phường", Link = "", Note = "", EnteredBy = "co-lan", EnteredUtc = default,
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

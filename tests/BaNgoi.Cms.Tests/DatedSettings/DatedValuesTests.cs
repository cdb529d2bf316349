using BaNgoi.Cms.DatedSettings;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.DatedSettings;

public sealed class DatedValuesTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void A_value_holds_from_its_day_until_the_day_before_the_next()
    {
        DatedValue[] values = [Value("a", "10", Day), Value("b", "20", Day.AddDays(30))];

        Assert.Null(DatedValues.InForce(values, Day.AddDays(-1)));
        Assert.Equal("10", DatedValues.InForce(values, Day)!.Value);
        Assert.Equal("10", DatedValues.InForce(values, Day.AddDays(29))!.Value);
        Assert.Equal("20", DatedValues.InForce(values, Day.AddDays(30))!.Value);
        Assert.Equal("20", DatedValues.InForce(values, DateOnly.MaxValue)!.Value);
    }

    [Fact]
    public void A_corrected_entry_never_counts_and_its_correction_counts_from_its_own_day()
    {
        DatedValue[] values = [Value("a", "10", Day), Value("b", "99", Day.AddDays(10)), Value("c", "12", Day.AddDays(20), corrects: "b")];

        Assert.Equal("10", DatedValues.InForce(values, Day.AddDays(15))!.Value);
        Assert.Equal("12", DatedValues.InForce(values, Day.AddDays(20))!.Value);
    }

    [Fact]
    public void A_correction_of_a_correction_leaves_only_the_last()
    {
        DatedValue[] values = [Value("a", "1", Day), Value("b", "2", Day, corrects: "a"), Value("c", "3", Day, corrects: "b")];

        Assert.Equal("3", DatedValues.InForce(values, Day)!.Value);
        Assert.Single(DatedValues.Standing(values));
    }

    [Property]
    public void The_order_of_the_entries_does_not_matter(byte[] offsets, int seed, int asked)
    {
        var values = offsets.Distinct().Select((offset, i) => Value($"id{i:D3}", $"{i}", Day.AddDays(offset), corrects: i > 0 && i % 5 == 0 ? $"id{i - 1:D3}" : null)).ToArray();
        var day = Day.AddDays(asked % 300);
        var shuffled = values.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(DatedValues.InForce(values, day), DatedValues.InForce(shuffled, day));
    }

    [Theory]
    [InlineData("180", "180")]
    [InlineData(" 007 ", "7")]
    [InlineData("0", "0")]
    [InlineData("-1", null)]
    [InlineData("1,5", null)]
    [InlineData("1.000", null)]
    [InlineData("180 ngày", null)]
    [InlineData("", null)]
    [InlineData("99999999999999999999", null)]
    public void Numbers_are_whole_and_written_in_digits(string typed, string? stored) =>
        Assert.Equal(stored, DatedSetting.CalendarDays("k", "", "").Normalize(typed));

    [Fact]
    public void Texts_are_taken_as_they_are_and_not_empty()
    {
        var setting = new DatedSetting("k", "", "", DatedSettingKind.Text, "");

        Assert.Equal("Mẫu 01", setting.Normalize(" Mẫu 01 "));
        Assert.Null(setting.Normalize("  "));
        Assert.Null(setting.Normalize(new string('a', DatedSetting.LongestText + 1)));
    }

    [Fact]
    public void People_read_the_unit() => Assert.Equal(
        ["20 ngày", "10 ngày làm việc", "6 tháng", "Mẫu 01"],
        [
            DatedSetting.CalendarDays("k", "", "").Show("20"), DatedSetting.WorkingDays("k", "", "").Show("10"),
            new DatedSetting("k", "", "", DatedSettingKind.WholeNumber, "tháng").Show("6"), new DatedSetting("k", "", "", DatedSettingKind.Text, "").Show("Mẫu 01"),
        ]);

    private static DatedValue Value(string id, string value, DateOnly from, string? corrects = null) => new()
    {
        Id = id, Key = "k", Value = value, EffectiveFrom = from, Rule = "Luật", Link = "", Note = "", CorrectsId = corrects, EnteredBy = "co-lan", EnteredUtc = DateTime.UnixEpoch,
    };
}

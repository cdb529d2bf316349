using System.Text;
using BaNgoi.Cms.Accounts.TwoFactor;

namespace BaNgoi.Cms.Tests.Accounts.TwoFactor;

public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);

    // RFC 6238, appendix B, the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Codes_are_those_of_the_rfc(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Clocks_may_differ_by_one_step_and_no_more(int steps, bool matches)
    {
        var step = Totp.StepAt(Now) + steps;

        Assert.Equal(matches ? step : null, Totp.Match(Key, Totp.Code(Key, step), Now, lastStep: 0));
    }

    [Fact]
    public void A_code_counts_once_and_so_do_those_before_it()
    {
        var step = Totp.StepAt(Now);

        Assert.Null(Totp.Match(Key, Totp.Code(Key, step), Now, lastStep: step));
        Assert.Null(Totp.Match(Key, Totp.Code(Key, step - 1), Now, lastStep: step));
        Assert.Equal(step + 1, Totp.Match(Key, Totp.Code(Key, step + 1), Now, lastStep: step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059240")]
    [InlineData("mã số gì")]
    public void What_is_no_code_does_not_match(string typed) => Assert.Null(Totp.Match(Key, typed, Now, lastStep: 0));

    [Fact]
    public void Keys_are_random_and_as_long_as_the_rfc_recommends()
    {
        Assert.Equal(20, Totp.NewKey().Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }
}

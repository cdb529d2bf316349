using System.Text;
using BaNgoi.Cms.Accounts.TwoFactor;

namespace BaNgoi.Cms.Tests.Accounts.TwoFactor;

public class EnrolmentKeyTests
{
    // RFC 4648, section 10, without the padding apps do not want.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void Letters_are_base_32(string key, string letters) => Assert.Equal(letters, EnrolmentKey.Letters(Encoding.ASCII.GetBytes(key)));

    [Fact]
    public void People_type_it_in_groups_of_four() => Assert.Equal("MZXW 6YTB OI", EnrolmentKey.Groups("foobar"u8));

    [Fact]
    public void The_address_names_site_and_account_whatever_is_in_their_names() =>
        Assert.Equal(
            "otpauth://totp/Ph%C6%B0%E1%BB%9Dng%20A%26B:co-lan?secret=MZXW6YTBOI&issuer=Ph%C6%B0%E1%BB%9Dng%20A%26B&digits=6&period=30",
            EnrolmentKey.Address("Phường A&B", "co-lan", "foobar"u8));
}

using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Accounts.TwoFactor;

public class SecondFactorRuleTests
{
    [Theory]
    [InlineData(Permission.PublishContent, true)]
    [InlineData("Publish_Thing", true)]
    [InlineData(Permission.ManageUsers, true)]
    [InlineData("*", true)]
    [InlineData(Permission.EditContent, false)]
    [InlineData(Permission.DeleteContent, false)]
    public void It_concerns_who_publishes_or_manages_accounts_in_any_unit(string permission, bool concerns)
    {
        Assert.Equal(concerns, SecondFactorRule.Concerns(Cast.Of("a", "a", null, permission)));
        Assert.Equal(concerns, SecondFactorRule.Concerns(Cast.Of("a", "a", "unit1", permission)));
    }
}

using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData(PasswordRules.MinimumLength - 1, false)]
    [InlineData(PasswordRules.MinimumLength, true)]
    [InlineData(PasswordRules.MaximumLength, true)]
    [InlineData(PasswordRules.MaximumLength + 1, false)]
    public void A_password_is_as_long_as_the_rules_say(int length, bool good) =>
        Assert.Equal(good, !PasswordRules.Reasons(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 20)))), "co-lan").Any());

    [Theory]
    [InlineData("abcdabcdabcd", false)]
    [InlineData("abcdeabcdeab", true)]
    public void Few_letters_over_and_over_are_no_password(string password, bool good) => Assert.Equal(good, !PasswordRules.Reasons(password, "").Any());
}

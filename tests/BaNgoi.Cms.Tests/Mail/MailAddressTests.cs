using BaNgoi.Cms.Mail;

namespace BaNgoi.Cms.Tests.Mail;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("nguoi.gui@example.org", "nguoi.gui@example.org")]
    [InlineData("  nguoi.gui@example.org ", "nguoi.gui@example.org")]
    [InlineData("<nguoi@example.org>", "nguoi@example.org")]
    [InlineData("Chim Hoàng Yến <Nguoi+gop-y@Mail.Example.org>", "Nguoi+gop-y@Mail.Example.org")]
    [InlineData("\"Yến, Chim\" <yen_1@example.org>", "yen_1@example.org")]
    [InlineData("o'brien@example.org", "o'brien@example.org")]
    public void One_mailbox_is_taken_without_the_name_beside_it(string typed, string address)
    {
        Assert.Equal(address, MailAddress.Parse(typed)?.Value);
        Assert.True(MailAddress.IsOne(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0905 123 456")]
    [InlineData("nguoi")]
    [InlineData("nguoi@")]
    [InlineData("@example.org")]
    [InlineData("nguoi@localhost")]
    [InlineData("nguoi@127.0.0.1")]
    [InlineData("nguoi@[127.0.0.1]")]
    [InlineData("nguoi@example..org")]
    [InlineData("nguoi@-example.org")]
    [InlineData(".nguoi@example.org")]
    [InlineData("nguoi..gui@example.org")]
    [InlineData("một@example.org")]
    [InlineData("mot@phường.example")]
    [InlineData("\"mot hai\"@example.org")]
    [InlineData("mot@example.org, hai@example.org")]
    [InlineData("mot@example.org;hai@example.org")]
    [InlineData("mot@example.org hai@example.org")]
    [InlineData("nhóm: mot@example.org, hai@example.org;")]
    [InlineData("<@relay.example:mot@example.org>")]
    [InlineData("0905 123 456, mot@example.org")]
    public void Anything_else_is_none(string typed) => Assert.False(MailAddress.IsOne(typed));

    [Theory]
    [InlineData("\r\nBcc: hai@example.org")]
    [InlineData("\nBcc: hai@example.org")]
    [InlineData("\rBcc: hai@example.org")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    [InlineData("\t")]
    [InlineData("\u0085Bcc: hai@example.org")]
    public void No_line_break_gets_through_whatever_side_it_is_on(string injected)
    {
        Assert.False(MailAddress.IsOne($"mot@example.org{injected}"));
        Assert.False(MailAddress.IsOne($"{injected}mot@example.org"));
        Assert.False(MailAddress.IsOne($"Tên{injected}X <mot@example.org>"));
        Assert.False(MailAddress.IsOne($"mot{injected}@example.org"));
    }

    [Fact]
    public void A_local_part_and_an_address_may_be_as_long_as_mail_allows()
    {
        Assert.True(MailAddress.IsOne(new string('a', MailLimits.LocalPart) + "@example.org"));
        Assert.False(MailAddress.IsOne(new string('a', MailLimits.LocalPart + 1) + "@example.org"));

        Assert.True(MailAddress.IsOne(OfLength(MailLimits.Address)));
        Assert.False(MailAddress.IsOne(OfLength(MailLimits.Address + 1)));
    }

    private static string OfLength(int length)
    {
        const string Begin = "a@", Label = "bbbbbbbbb.";
        var domain = string.Concat(Enumerable.Repeat(Label, (length - Begin.Length) / Label.Length));
        return Begin + domain + new string('c', length - Begin.Length - domain.Length);
    }
}

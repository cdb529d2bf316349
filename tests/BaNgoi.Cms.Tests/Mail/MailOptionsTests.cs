using BaNgoi.Cms.Mail;

namespace BaNgoi.Cms.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Without_any_setting_there_is_nothing_wrong_and_no_server() => Assert.Equal((null, false), (new MailOptions().Problem(), new MailOptions().HasServer));

    [Theory]
    [InlineData("none", MailSecurity.None)]
    [InlineData("STARTTLS", MailSecurity.StartTls)]
    [InlineData("tls", MailSecurity.Tls)]
    [InlineData("auto", MailSecurity.Auto)]
    public void Security_is_one_of_four_words(string word, MailSecurity security) => Assert.Equal(security, new MailOptions { Security = word }.SecurityKind);

    [Fact]
    public void What_cannot_be_used_is_said_in_a_line_that_names_the_setting()
    {
        Assert.Contains("Cms:Mail:Security", new MailOptions { Security = "ssl" }.Problem(), StringComparison.Ordinal);
        Assert.Contains("Cms:Mail:Port", new MailOptions { Port = 0 }.Problem(), StringComparison.Ordinal);
        Assert.Contains("Cms:Mail:TimeoutSeconds", new MailOptions { TimeoutSeconds = 0 }.Problem(), StringComparison.Ordinal);
        Assert.Contains("StrangersPerHour", new MailOptions { StrangersPerHour = -1 }.Problem(), StringComparison.Ordinal);
        Assert.Contains("Cms:Mail:From", new MailOptions { Host = "mail.example.org" }.Problem(), StringComparison.Ordinal);
        Assert.Contains("Cms:Mail:From", new MailOptions { Host = "mail.example.org", From = "a@example.org\r\nBcc: b@example.org" }.Problem(), StringComparison.Ordinal);
        Assert.Null(new MailOptions { Host = "mail.example.org", From = "phuong@example.org" }.Problem());
    }
}

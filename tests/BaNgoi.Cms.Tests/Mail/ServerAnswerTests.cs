using BaNgoi.Cms.Mail.Sending;

namespace BaNgoi.Cms.Tests.Mail;

public sealed class ServerAnswerTests
{
    [Theory]
    [InlineData("550 <Nguoi.Gui@Example.org> rejected", "550 <…@…> rejected")]
    [InlineData("user=nguoi.gui@example.org; NGUOI.GUI unknown, nguoi.guitar known", "user=…@…; … unknown, nguoi.guitar known")]
    [InlineData("forwarded to ten.khac@example.net", "forwarded to …@…")]
    [InlineData("hai\r\ndòng\0 và\tkhoảng", "hai dòng và khoảng")]
    [InlineData("", "")]
    public void What_a_server_said_is_kept_without_anybodys_address(string said, string kept) => Assert.Equal(kept, ServerAnswer.ForLog(said, MailRoom.Address));

    [Fact]
    public void It_is_shortened()
    {
        Assert.Equal(new string('a', ServerAnswer.LongestKept), ServerAnswer.ForLog(new string('a', ServerAnswer.LongestKept), ""));
        Assert.Equal(new string('a', ServerAnswer.LongestKept - 1) + "…", ServerAnswer.ForLog(new string('a', 1_000_000), MailRoom.Address));
    }
}

using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Submissions;

/// <summary>The owner of an address says once, by the link in the message, whether he sent something.</summary>
public sealed class ContactConfirmationTests : IDisposable
{
    private const string Address = "nguoi.gui@example.org";

    private readonly SubmissionSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Looking_changes_nothing_and_the_first_answer_is_written_down_once()
    {
        var (submission, token) = await _site.SendWithAddressAsync(Address);
        var before = _site.Site.Dump();
        Assert.Equal(ContactLinkState.Open, (await FindAsync(token)).State);
        Assert.Equal(submission.Id, (await FindAsync(token)).Submission!.Id);
        Assert.Equal(before, _site.Site.Dump());

        var said = await AnswerAsync(token, ContactAnswerKind.Confirmed);

        Assert.Equal((ContactLinkState.Answered, ContactAnswerKind.Confirmed), (said.State, said.Answer!.Answer));
        Assert.Equal(ContactAnswerKind.Confirmed, (await AnswerAsync(token, ContactAnswerKind.Denied)).Answer!.Answer);
        Assert.Equal(ContactLinkState.Answered, (await FindAsync(token)).State);
        await using var db = _site.Site.Open();
        Assert.Equal(ContactAnswerKind.Confirmed, (await db.ContactAnswers.SingleAsync()).Answer);
        Assert.Equal(Address, (await db.SubmissionContacts.SingleAsync()).Contact);
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_moment_one_is_heard_and_both_are_told_which()
    {
        var (_, token) = await _site.SendWithAddressAsync(Address);

        var said = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => AnswerAsync(token, i % 2 == 0 ? ContactAnswerKind.Confirmed : ContactAnswerKind.Denied))));

        await using var db = _site.Site.Open();
        var heard = (await db.ContactAnswers.SingleAsync()).Answer;
        Assert.All(said, reading => Assert.Equal(heard, reading.Answer!.Answer));
    }

    [Fact]
    public async Task The_token_is_stored_as_its_hash_and_nothing_else_opens_it()
    {
        var (submission, token) = await _site.SendWithAddressAsync(Address);
        await using var db = _site.Site.Open();
        var link = await db.ContactLinks.SingleAsync();

        Assert.Equal((ContactToken.Hash(token), submission.Id, 32), (link.TokenHash, link.SubmissionId, token.Length));
        foreach (var wrong in new[] { "", "x", token[..^1], token + "0", token.ToUpperInvariant(), link.TokenHash, submission.Code, submission.Id, new string('0', 32), ContactToken.New() }.Where(wrong => wrong != token))
        {
            Assert.Equal(ContactLinkState.Unknown, (await FindAsync(wrong)).State);
            Assert.Equal(ContactLinkState.Unknown, (await AnswerAsync(wrong, ContactAnswerKind.Denied)).State);
        }

        Assert.Empty(await db.ContactAnswers.ToListAsync());
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => ContactToken.New()).Distinct().Count());
    }

    [Fact]
    public async Task It_can_be_answered_to_its_last_moment_and_not_after()
    {
        var (_, token) = await _site.SendWithAddressAsync(Address);
        var (_, late) = await _site.SendWithAddressAsync("ai.do@example.org");
        _site.Site.Clock.Advance(TimeSpan.FromDays(_site.Options.ConfirmationDays) - TimeSpan.FromSeconds(60));
        Assert.Equal(ContactLinkState.Answered, (await AnswerAsync(token, ContactAnswerKind.Denied)).State);

        _site.Site.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(ContactLinkState.Old, (await AnswerAsync(late, ContactAnswerKind.Denied)).State);
        await using var db = _site.Site.Open();
        Assert.Single(await db.ContactAnswers.ToListAsync());
    }

    [Fact]
    public async Task Without_an_address_of_the_site_or_when_no_message_goes_there_is_no_link()
    {
        var links = new List<string>();
        await _site.SendAsync(_site.Report("một", Address) with { ReceiptMail = (_, url) => Noted(links, url) });
        _site.Mail.StrangersPerHour = 0;
        await _site.SendAsync(_site.Report("hai", Address) with { BaseUrl = "https://phuong.example", ReceiptMail = (_, url) => Noted(links, url) });

        Assert.Equal("", links[0]);
        Assert.StartsWith("https://phuong.example/bien-nhan/xac-nhan/", links[1], StringComparison.Ordinal);
        await using var db = _site.Site.Open();
        Assert.Empty(await db.ContactLinks.ToListAsync());
    }

    [Theory]
    [InlineData("UPDATE submission_contact_answers SET Answer = 1")]
    [InlineData("DELETE FROM submission_contact_answers")]
    [InlineData("UPDATE submission_contact_links SET SubmissionId = 'x'")]
    [InlineData("DELETE FROM submission_contact_links")]
    public async Task What_was_said_is_neither_changed_nor_removed(string sql)
    {
        var (_, token) = await _site.SendWithAddressAsync(Address);
        await AnswerAsync(token, ContactAnswerKind.Denied);
        using var connection = _site.Site.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
    }

    private static BaNgoi.Cms.Mail.MailDraft Noted(List<string> links, string url)
    {
        links.Add(url);
        return new BaNgoi.Cms.Mail.MailDraft("comment-received", BaNgoi.Cms.Mail.MailAddress.Parse(Address)!, "Đã nhận", "Đã nhận.");
    }

    private Task<ContactLinkReading> FindAsync(string token) => _site.Confirmation.FindAsync(token, default);

    private Task<ContactLinkReading> AnswerAsync(string token, ContactAnswerKind answer) => _site.Confirmation.AnswerAsync(token, answer, default);
}

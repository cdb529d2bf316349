using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class SubmissionIntakeTests : IDisposable
{
    private readonly SubmissionSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_is_acknowledged_is_stored_and_its_receipt_found()
    {
        var result = await _site.SendAsync(_site.Report("Dòng một\r\nDòng hai", "0900 000 021"));

        var receipt = await _site.Receipts.FindAsync($" {result.Code.ToUpperInvariant()} ", default);
        Assert.NotNull(receipt);
        Assert.Equal(("Dòng một\nDòng hai", "item1", "Một", SubmissionState.New), (receipt.Submission.Text, receipt.Submission.DocumentId, receipt.Submission.Title, receipt.State));
        await using var db = _site.CreateDbContext();
        Assert.Equal("0900 000 021", (await db.Contacts.SingleAsync()).Contact);
        Assert.Equal("09•••••21", receipt.Submission.ContactHint);
    }

    [Theory]
    [InlineData(SubmissionText.MaximumLength, 0, null)]
    [InlineData(SubmissionText.MaximumLength + 1, 0, SubmissionField.Text)]
    [InlineData(0, 0, SubmissionField.Text)]
    [InlineData(1, SubmissionText.MaximumContactLength, null)]
    [InlineData(1, SubmissionText.MaximumContactLength + 1, SubmissionField.Contact)]
    public async Task Lengths_are_held_to_the_character(int text, int contact, SubmissionField? wrong)
    {
        var result = await _site.SendAsync(_site.Report(new string('ă', text), new string('0', contact)));

        Assert.Equal(wrong is null, result.Stored);
        Assert.Equal(wrong is null ? [] : [wrong.Value], result.Problems.Select(p => p.Field));
        Assert.Equal(wrong is null ? 1 : 0, await _site.CountAsync());
    }

    [Theory]
    [InlineData(" \r\n \t\u200b\n")]
    [InlineData("\u0000\u0007\u202e")]
    public async Task Nothing_visible_is_nothing(string text) =>
        Assert.Equal(SubmissionField.Text, Assert.Single((await _site.SendAsync(_site.Report(text))).Problems).Field);

    [Fact]
    public async Task Control_and_invisible_characters_are_never_stored_and_markup_stays_text()
    {
        var result = await _site.SendAsync(_site.Report("a\u0000b\u202ec\u0007\ud800d\n\n\n\n<b>e</b>  \u00a0 f\n", "x\ny\u0000z"));

        var stored = (await _site.Receipts.FindAsync(result.Code, default))!.Submission.Text;
        Assert.Equal("abcd\n\n<b>e</b> f", stored);
        await using var db = _site.CreateDbContext();
        Assert.Equal("x yz", (await db.Contacts.SingleAsync()).Contact);
    }

    [Fact]
    public async Task A_filled_trap_is_refused_and_said()
    {
        var result = await _site.SendAsync(_site.Report() with { Trap = "https://example.org" });

        Assert.Equal(SubmissionField.Form, Assert.Single(result.Problems).Field);
        Assert.Equal(0, await _site.CountAsync());
    }

    [Fact]
    public async Task A_form_sent_too_soon_is_refused_and_taken_a_moment_later()
    {
        var report = _site.Report() with { Stamp = _site.Stamps.Issue() };
        _site.Site.Clock.Advance(TimeSpan.FromSeconds(_site.Options.MinimumSecondsWithoutWork) - TimeSpan.FromMilliseconds(1));
        Assert.False((await _site.SendAsync(report)).Stored);

        _site.Site.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True((await _site.SendAsync(report)).Stored);
    }

    [Fact]
    public async Task A_form_is_good_for_its_hours_and_not_longer()
    {
        var (justInTime, late) = (_site.Report("một"), _site.Report("hai"));
        _site.Site.Clock.Advance(TimeSpan.FromHours(_site.Options.FormHours) - TimeSpan.FromSeconds(2 * _site.Options.MinimumSecondsWithoutWork));
        Assert.True((await _site.SendAsync(justInTime)).Stored);

        _site.Site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False((await _site.SendAsync(late)).Stored);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1772413200000 0000000000000000000000000")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_stamp_is_none(string stamp) =>
        Assert.Equal(SubmissionField.Form, Assert.Single((await _site.SendAsync(_site.Report() with { Stamp = stamp })).Problems).Field);

    [Fact]
    public async Task The_same_form_sent_twice_is_one_submission_and_other_words_are_another()
    {
        var report = _site.Report();
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _site.SendAsync(report))));

        Assert.Single(codes.Select(c => c.Code).Distinct());
        Assert.Equal(1, await _site.CountAsync());
        Assert.NotEqual(codes[0].Code, (await _site.SendAsync(report with { Text = "Lời khác." })).Code);
    }

    [Fact]
    public async Task Of_many_sent_at_once_none_is_lost()
    {
        _site.Options.TextsPerMinute = _site.Options.TextsPerHour = _site.Options.TextsWithoutWorkPerHour = 1000;
        var reports = Enumerable.Range(0, 60).Select(i => _site.Report($"Lời thứ {i}", $"lien-he-{i}@example.org")).ToList();

        var results = await Task.WhenAll(reports.Select(report => Task.Run(() => _site.SendAsync(report))));

        Assert.All(results, result => Assert.True(result.Stored));
        await using var db = _site.CreateDbContext();
        Assert.Equal(reports.Select(r => r.Text).Order(StringComparer.Ordinal), (await db.Submissions.Select(s => s.Text).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(60, await db.Contacts.CountAsync());
        Assert.Equal(60, results.Select(r => r.Code).Distinct().Count());
    }

    [Fact]
    public async Task A_choice_needs_no_form_and_must_be_one_of_the_kinds()
    {
        Assert.True((await _site.SendAsync(SubmissionSite.Vote(SubmissionKind.Partly))).Stored);
        Assert.True((await _site.SendAsync(SubmissionSite.Vote(SubmissionKind.Partly))).Stored);

        Assert.Equal(2, await _site.CountAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => _site.SendAsync(SubmissionSite.Vote("maybe")));
    }

    [Fact]
    public async Task Too_much_is_refused_with_the_time_to_wait_and_stores_nothing()
    {
        _site.Options.TextsPerMinute = 1;
        await _site.SendAsync(_site.Report("một"));

        var refused = await _site.SendAsync(_site.Report("hai"));

        Assert.False(refused.Stored);
        Assert.InRange(refused.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(1, await _site.CountAsync());
    }

    [Fact]
    public async Task The_intake_changes_and_deletes_nothing_and_writes_no_reply()
    {
        await _site.SendAsync(_site.Report());
        await using var db = _site.CreateDbContext();
        var stored = await db.Submissions.SingleAsync();

        db.Remove(stored);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        db.Entry(stored).Property(s => s.Text).CurrentValue = "khác";
        db.Entry(stored).State = EntityState.Modified;
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();
        db.Replies.Add(new SubmissionReply { SubmissionId = stored.Id, State = SubmissionState.Answered, Text = "x", ByName = "x", AtUtc = default });
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("khong-co")]
    [InlineData("abcd-efgh-jkmn-pqr%")]
    [InlineData("abcd-efgh-jkmn-pqrs")]
    public async Task A_code_nobody_got_opens_nothing(string code) => Assert.Null(await _site.Receipts.FindAsync(code, default));

    [Theory]
    [InlineData("", "")]
    [InlineData("0912", "•••••")]
    [InlineData("0900000021", "09•••••21")]
    [InlineData("ten@example.org", "te•••••rg")]
    public void A_hint_hides_most_of_the_contact(string contact, string hint) => Assert.Equal(hint, ContactHint.Of(contact));
}

using System.Text;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Retention;

/// <summary>Addresses and words of messages go when their time is over, from the database, its file and the folder.</summary>
public sealed class MailRetentionTests : IDisposable
{
    private const string Local = "chim.hoangyen119";
    private const int Days = 30;

    private readonly MailRoom _room = new();
    private readonly MailFolder _folder;

    public MailRetentionTests() => _folder = new MailFolder(Path.Combine(Path.GetDirectoryName(_room.Site.DatabaseFile)!, "mail"));

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task What_was_sent_goes_the_day_after_its_last_day_and_nothing_but_the_fact_remains()
    {
        var id = await _room.QueueAsync($"{Local}@example.org", $"Về {Local}", $"Kính gửi {Local}");
        await _room.SendAsync(new FolderTransport(_folder));
        var sent = VietnamTime.Today(_room.Site.Clock);

        MoveTo(sent.AddDays(Days));
        Assert.Equal((Days, 0), ((await ApplyAsync()).MailPeriod.Days, (await ApplyAsync()).Mails));
        Assert.True(AnyFileHolds(Local));
        Assert.Single(_folder.Ids);
        MoveTo(sent.AddDays(Days + 1));
        Assert.Equal(1, (await PlanAsync()).Mails);
        Assert.Single(_folder.Ids);
        Assert.Equal(1, (await ApplyAsync()).Mails);

        var message = await _room.MessageAsync(id);
        Assert.Equal(("", "", "", MailState.Sent, "comment-received"), (message.ToAddress, message.Subject, message.Text, message.State, message.Kind));
        Assert.Single(await _room.LogAsync(id));
        Assert.Empty(_folder.Ids);
        Assert.False(AnyFileHolds(Local));
        Assert.False((await ApplyAsync()).Any);
    }

    [Fact]
    public async Task What_was_given_up_goes_too_and_cannot_be_sent_again_and_what_waits_stays()
    {
        var given = await _room.QueueAsync();
        await using (var db = _room.Site.Open())
        {
            var message = (await db.MailMessages.FindAsync(given))!;
            (message.State, message.GivenUpUtc) = (MailState.GivenUp, _room.Site.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        var waiting = await _room.QueueAsync();
        MoveTo(VietnamTime.Today(_room.Site.Clock).AddDays(Days + 1));

        Assert.Equal(1, (await ApplyAsync()).Mails);

        Assert.Equal(("", MailRoom.Address), ((await _room.MessageAsync(given)).ToAddress, (await _room.MessageAsync(waiting)).ToAddress));
        Assert.Equal(0, await _room.AtDeskAsync(desk => desk.GivenUpAsync(default)));
    }

    [Fact]
    public async Task A_file_an_earlier_run_left_behind_goes_with_the_next()
    {
        await _room.QueueAsync();
        await _room.SendAsync(new FolderTransport(_folder));
        await using (var db = _room.Site.Open())
        {
            await db.MailMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.ToAddress, ""));
        }

        Assert.False((await ApplyAsync()).Any);

        Assert.Empty(_folder.Ids);
    }

    private void MoveTo(DateOnly day) => _room.Site.Clock.SetUtcNow(new DateTimeOffset(VietnamTime.EndOf(day.AddDays(-1)), TimeSpan.Zero).AddMinutes(1));

    private async Task<RetentionReport> PlanAsync()
    {
        await using var db = _room.Site.Open();
        return await new RetentionRun(db, _room.Site.Clock, _folder).PlanAsync(default);
    }

    private async Task<RetentionReport> ApplyAsync()
    {
        await using var db = _room.Site.Open();
        return await new RetentionRun(db, _room.Site.Clock, _folder).ApplyAsync(Actor.System, default);
    }

    // The bytes themselves, log and folder and all.
    private bool AnyFileHolds(string text) => Directory
        .EnumerateFiles(Path.GetDirectoryName(_room.Site.DatabaseFile)!, "*", SearchOption.AllDirectories)
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}

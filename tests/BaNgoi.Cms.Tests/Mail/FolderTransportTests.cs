using System.Text;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using MimeKit;

namespace BaNgoi.Cms.Tests.Mail;

public sealed class FolderTransportTests : IDisposable
{
    private readonly MailRoom _room = new();
    private readonly MailFolder _folder;

    public FolderTransportTests() => _folder = new MailFolder(Path.Combine(Path.GetDirectoryName(_room.Site.DatabaseFile)!, "mail"));

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_message_lies_there_as_a_file_any_mail_program_opens_named_by_hour_and_id()
    {
        (_room.Options.Host, _room.Options.From, _room.Options.FromName) = ("", "", "");
        var id = await _room.QueueAsync(subject: "Đã nhận góp ý", text: "Kính gửi ông/bà,\nphường đã nhận.");

        Assert.Equal(MailOutcome.Filed, await _room.SendAsync(new FolderTransport(_folder)));

        var file = Assert.Single(Directory.GetFiles(_folder.FullPath));
        Assert.Equal($"20260302T010000Z_{id}.eml", Path.GetFileName(file));
        Assert.DoesNotContain(File.ReadAllBytes(file), b => b > 127);
        var message = await MimeMessage.LoadAsync(file);
        Assert.Equal(("Đã nhận góp ý", "Kính gửi ông/bà,\nphường đã nhận."), (message.Subject, message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        Assert.Equal((MailRoom.Address, MailComposer.LocalSender), (message.To.Mailboxes.Single().Address, message.From.Mailboxes.Single().Address));
        Assert.Equal([id], _folder.Ids);
        Assert.Equal(MailState.Sent, (await _room.MessageAsync(id)).State);
    }

    [Fact]
    public async Task The_same_message_again_takes_the_place_of_the_first()
    {
        var record = Record("m1");

        await _folder.WriteAsync("m1", MailComposer.Compose(record, _room.Options, null), default);
        await _folder.WriteAsync("m1", MailComposer.Compose(record, _room.Options, null), default);

        Assert.Single(Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public async Task What_is_cut_off_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _folder.WriteAsync("m1", MailComposer.Compose(Record("m1"), _room.Options, null), cancelled.Token));

        Assert.Empty(Directory.GetFiles(_folder.FullPath));
    }

    [Theory]
    [InlineData("../m1")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task Only_an_id_becomes_part_of_a_name(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _folder.WriteAsync(id, MailComposer.Compose(Record("m1"), _room.Options, null), default));

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_tried_again_later()
    {
        await File.WriteAllBytesAsync(_folder.FullPath, Encoding.ASCII.GetBytes("a file stands where the folder should"));
        var id = await _room.QueueAsync();

        Assert.Equal(MailOutcome.Broken, await _room.SendAsync(new FolderTransport(_folder)));

        Assert.Equal(MailState.Queued, (await _room.MessageAsync(id)).State);
    }

    private MailMessageRecord Record(string id) => new()
    {
        Id = id, Kind = "comment-received", ToAddress = MailRoom.Address, Subject = "Một", Text = "Hai",
        QueuedUtc = _room.Site.Clock.GetUtcNow().UtcDateTime, NextAttemptUtc = _room.Site.Clock.GetUtcNow().UtcDateTime,
    };
}

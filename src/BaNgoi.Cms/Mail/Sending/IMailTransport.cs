using MimeKit;

namespace BaNgoi.Cms.Mail.Sending;

/// <summary>A way for messages to leave.</summary>
public interface IMailTransport
{
    /// <summary>Hands a message over. It is done (<see cref="MailOutcome.IsDone"/>) only when whoever took it answers for it.</summary>
    /// <param name="messageId">Id of the message; handing over the same one twice does no harm where that can be prevented.</param>
    /// <param name="message">The message.</param>
    /// <param name="ct">Cancellation, also when it takes too long.</param>
    /// <returns>How it ended; troubles a server or a disk can make are results, not exceptions.</returns>
    Task<Delivery> DeliverAsync(string messageId, MimeMessage message, CancellationToken ct);
}

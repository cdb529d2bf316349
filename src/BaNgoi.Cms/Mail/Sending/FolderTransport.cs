using MimeKit;

namespace BaNgoi.Cms.Mail.Sending;

/// <summary>Lays messages down in the data folder: what a site without a mail server does, so that nothing is lost while none is set up.</summary>
public sealed class FolderTransport(MailFolder folder) : IMailTransport
{
    /// <inheritdoc />
    public async Task<Delivery> DeliverAsync(string messageId, MimeMessage message, CancellationToken ct)
    {
        try
        {
            await folder.WriteAsync(messageId, message, ct);
            return new Delivery(MailOutcome.Filed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Delivery(MailOutcome.Broken, problem.GetType().Name);
        }
    }
}

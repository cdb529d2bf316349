using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BaNgoi.Cms.Mail.Sending;

/// <summary>Hands messages to the configured mail server, each over a connection of its own.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    // The server has taken the message; its goodbye is courtesy.
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    // 534, 535, 538 and the like (530 is an exception of its own): the server does not know us. That is nothing about this message, and somebody can mend it.
    private static readonly SmtpStatusCode[] AboutUs =
    [
        SmtpStatusCode.AuthenticationRequired, SmtpStatusCode.AuthenticationMechanismTooWeak, SmtpStatusCode.AuthenticationInvalidCredentials, SmtpStatusCode.EncryptionRequiredForAuthenticationMechanism,
    ];

    /// <inheritdoc />
    public async Task<Delivery> DeliverAsync(string messageId, MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)options.Value.Timeout.TotalMilliseconds };
        try
        {
            return await SendAsync(client, message, ct);
        }
        catch (SmtpCommandException refusal)
        {
            return new Delivery(IsForGood(refusal) ? MailOutcome.Refused : MailOutcome.Deferred, Words(refusal));
        }
        catch (Exception refusal) when (refusal is AuthenticationException or ServiceNotAuthenticatedException)
        {
            return new Delivery(MailOutcome.Deferred, refusal.Message);
        }
        catch (TimeoutException problem)
        {
            return new Delivery(MailOutcome.TimedOut, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or SocketException or SslHandshakeException or ProtocolException or NotSupportedException)
        {
            return new Delivery(MailOutcome.Broken, problem.Message);
        }
    }

    private async Task<Delivery> SendAsync(SmtpClient client, MimeMessage message, CancellationToken ct)
    {
        await client.ConnectAsync(options.Value.Host, options.Value.Port, SocketOptions(options.Value), ct);
        if (options.Value.UserName.Length > 0)
        {
            await client.AuthenticateAsync(options.Value.UserName, options.Value.Password, ct);
        }

        var answer = await client.SendAsync(message, ct);
        await LeaveAsync(client, ct);
        return new Delivery(MailOutcome.Sent, answer);
    }

    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Goodbye);
        try
        {
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or SocketException or ProtocolException or SmtpCommandException)
        {
            // Whatever happens now, the message is the server's.
        }
    }

    private static SecureSocketOptions SocketOptions(MailOptions options) => options.SecurityKind switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.Auto,
    };

    // A sender the server does not like is our configuration, too.
    private static bool IsForGood(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= 500 && !AboutUs.Contains(refusal.StatusCode)
        && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static string Words(SmtpCommandException refusal) => $"{(int)refusal.StatusCode} {refusal.Message}";
}

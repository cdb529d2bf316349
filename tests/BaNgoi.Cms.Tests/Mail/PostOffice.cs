using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>A real mail server on a free port of this machine, that keeps what it takes and refuses what it is told to.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    /// <summary>The password of every account it has; who gives none is served, too.</summary>
    public const string Password = "mật khẩu thư";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private PostOffice(int port)
    {
        Port = port;
        var options = new SmtpServerOptionsBuilder().ServerName("127.0.0.1").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)).AllowUnsecureAuthentication()).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new Counter(this));
        services.Add(new Shelf(this));
        services.Add(new DelegatingUserAuthenticator((_, password) => password == Password));
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>What it took, in the order it came.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>What it answers to a recipient instead of taking him; null to take everybody.</summary>
    public SmtpResponse? ToRecipient { get; set; }

    /// <summary>What it answers to a sender instead of taking him.</summary>
    public SmtpResponse? ToSender { get; set; }

    /// <summary>What it answers to a message instead of taking it.</summary>
    public SmtpResponse? ToMessage { get; set; }

    public static async Task<PostOffice> OpenAsync()
    {
        var office = new PostOffice(FreePort());
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var knock = new TcpClient();
                await knock.ConnectAsync(IPAddress.Loopback, office.Port, patience.Token);
                return office;
            }
            catch (SocketException) when (!office._running.IsFaulted)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_running, Task.Delay(Patience));
        _stop.Dispose();
    }

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Counter(PostOffice office) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
            office.ToSender is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);

        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            office.ToRecipient is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);
    }

    private sealed class Shelf(PostOffice office) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (office.ToMessage is { } refusal)
            {
                return refusal;
            }

            using var bytes = new MemoryStream(buffer.ToArray());
            office.Taken.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}

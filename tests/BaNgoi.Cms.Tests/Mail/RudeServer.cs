using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>When a <see cref="RudeServer"/> becomes rude.</summary>
internal enum Rudeness
{
    /// <summary>Says nothing after the connection.</summary>
    SilentFromTheStart,

    /// <summary>Says nothing once the whole message has come.</summary>
    SilentAfterTheMessage,

    /// <summary>Closes in the middle of the message.</summary>
    DiesInTheMessage,

    /// <summary>Closes after the message without a word.</summary>
    DiesAfterTheMessage,

    /// <summary>Takes the message and then says nothing more.</summary>
    SilentAfterTakingIt,

    /// <summary>Is no mail server at all.</summary>
    SpeaksSomethingElse,
}

/// <summary>A server on a free port of this machine that speaks SMTP up to a point, then hangs or dies.</summary>
internal sealed class RudeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Rudeness _rudeness;
    private readonly Task _running;

    public RudeServer(Rudeness rudeness)
    {
        _rudeness = rudeness;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running = Task.Run(ServeAsync);
    }

    public int Port { get; }

    /// <summary>How many came as far as the point where it is rude.</summary>
    public int Visitors { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the visitor went.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        if (_rudeness == Rudeness.SilentFromTheStart)
        {
            Visitors++;
            await HangAsync(reader);
            return;
        }

        await SayAsync(stream, _rudeness == Rudeness.SpeaksSomethingElse ? "HTTP/1.1 400 Bad Request" : "220 thu ESMTP");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line != "DATA")
            {
                await SayAsync(stream, line.StartsWith("EHLO", StringComparison.Ordinal) ? "250 thu" : "250 ok");
                continue;
            }

            await SayAsync(stream, "354 go on");
            Visitors++;
            await ReadMessageAsync(reader);
            await (_rudeness == Rudeness.SilentAfterTakingIt ? SayAsync(stream, "250 taken") : Task.CompletedTask);
            await (_rudeness is Rudeness.SilentAfterTheMessage or Rudeness.SilentAfterTakingIt ? HangAsync(reader) : Task.CompletedTask);

            return;
        }
    }

    private async Task ReadMessageAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            if (_rudeness == Rudeness.DiesInTheMessage)
            {
                return;
            }
        }
    }

    // Until the visitor goes, or the test ends.
    private async Task HangAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(_stop.Token) is not null)
        {
        }
    }

    private async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _stop.Token);
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BaNgoi.Benchmarks;

/// <summary>
/// Asks one host for pages over a few kept-alive connections. Raw sockets: with HttpClient the asking would cost more than
/// the answering, and every ratio would look better than it is.
/// </summary>
internal static class Load
{
    private const int Connections = 8;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(8);

    /// <summary>Asks without measuring, long enough for the runtime to have compiled what is asked for the last time.</summary>
    /// <param name="host">Whom to ask; this machine only.</param>
    /// <param name="path">The path of the n-th request.</param>
    public static Task WarmUpAsync(Uri host, Func<long, string> path) => RunAsync(host, path, Warmup);

    /// <summary>Requests per second.</summary>
    /// <param name="host">Whom to ask; this machine only.</param>
    /// <param name="path">The path of the n-th request.</param>
    /// <param name="duration">How long.</param>
    public static async Task<double> RunAsync(Uri host, Func<long, string> path, TimeSpan duration)
    {
        long number = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(host, () => watch.Elapsed < duration ? path(Interlocked.Increment(ref number)) : null))));
        return Interlocked.Read(ref number) / watch.Elapsed.TotalSeconds;
    }

    private static async Task AskAsync(Uri host, Func<string?> next)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, host.Port);
        var buffer = new byte[64 * 1024];
        while (next() is { } path)
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{host.Port}\r\n\r\n"));
            await ReadAnswerAsync(socket, buffer, path);
        }
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer, string path)
    {
        var filled = 0;
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new IOException("the connection ended");
        }

        var head = Encoding.ASCII.GetString(buffer, 0, end);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{path}: {head.Split('\r')[0]}");
        }

        var left = Length(head) - (filled - end - 4);
        while (left > 0)
        {
            var read = await socket.ReceiveAsync(buffer);
            left -= read > 0 ? read : throw new IOException("the connection ended");
        }
    }

    private static long Length(string head)
    {
        const string Name = "\r\nContent-Length:";
        var start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0
            ? throw new InvalidOperationException("an answer without length")
            : long.Parse(head.AsSpan(start + Name.Length).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
    }
}

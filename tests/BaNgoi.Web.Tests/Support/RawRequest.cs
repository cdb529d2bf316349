using System.Net.Sockets;
using System.Text;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Requests that no well-behaved client sends.</summary>
public static class RawRequest
{
    /// <summary>Sends exactly this request target and reads the whole answer.</summary>
    public static async Task<(int Status, string Answer)> SendAsync(RunningSite site, string target, string method = "GET")
    {
        using var client = new TcpClient();
        using var limit = new CancellationTokenSource(Eventually.Patience);
        await client.ConnectAsync(site.Address.Host, site.Address.Port, limit.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n\r\n"), limit.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(limit.Token);
        return (int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), answer);
    }
}

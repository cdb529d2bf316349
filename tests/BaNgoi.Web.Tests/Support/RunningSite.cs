using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BaNgoi.Web.Tests.Support;

/// <summary>The site, served by the real executable on a free port of this machine.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningSite(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = NewClient();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A visitor without cookies that follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>All it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the site on a data folder and waits until it answers.</summary>
    public static async Task<RunningSite> StartAsync(DataFolder folder, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Executable.Start([.. arguments, "--urls", address.ToString(), folder.Argument]);
        var site = new RunningSite(process, address);
        process.OutputDataReceived += site.Remember;
        process.ErrorDataReceived += site.Remember;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Eventually.TrueAsync(site.AnswersAsync, StartPatience, () => $"the site did not start:\n{site.Output}");
        return site;
    }

    /// <summary>A visitor with cookies of its own.</summary>
    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Ends the process as a power failure would.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"the site ended with {_process.ExitCode}:\n{Output}");
        }

        try
        {
            using var answer = await Client.GetAsync(new Uri("/healthz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

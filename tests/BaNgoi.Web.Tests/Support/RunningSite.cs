using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace BaNgoi.Web.Tests.Support;

/// <summary>The site, served by the real executable on a free port of this machine.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private const string ServedAt = "The site is served at ";
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? _client;

    private RunningSite(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>A visitor without cookies that follows no redirects.</summary>
    public HttpClient Client => _client ?? throw new InvalidOperationException("the site is not served yet");

    /// <summary>Memory the process holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

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
        // Port 0: the system chooses a free one, and nobody else can take it in between.
        var site = new RunningSite(Executable.Start([.. arguments, "--urls", "http://127.0.0.1:0", folder.Argument]));
        try
        {
            await site.ListenAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>A visitor with cookies of its own.</summary>
    public HttpClient NewClient() => NewClient(Address);

    /// <summary>Ends the process as a power failure would.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    /// <summary>Asks it to end, as the machine does when it shuts down; tells the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync().WaitAsync(StartPatience);
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _client?.Dispose();
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        _process.OutputDataReceived += Remember;
        _process.ErrorDataReceived += Remember;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (await Task.WhenAny(_served.Task, _process.WaitForExitAsync(), Task.Delay(StartPatience)) != _served.Task)
        {
            throw new InvalidOperationException($"the site did not start:\n{Output}");
        }

        _client = NewClient(await _served.Task);
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }

        if (line.Data?.StartsWith(ServedAt, StringComparison.Ordinal) == true)
        {
            _served.TrySetResult(new Uri(line.Data[ServedAt.Length..].Split(' ')[0]));
        }
    }

    private static HttpClient NewClient(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
}

using System.Diagnostics;
using System.Text;

namespace BaNgoi.Web.Tests.Support;

/// <summary>What a run of the executable printed and how it ended.</summary>
public sealed record Run(int ExitCode, string Out, string Error)
{
    /// <summary>The error stream's lines, without blanks and progress.</summary>
    public IReadOnlyList<string> ErrorLines =>
        [.. Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.EndsWith('…'))];
}

/// <summary>The real executable, as a user would start it.</summary>
public static class Executable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>The built host, beside the tests, unless another build of it is <see cref="Use">used</see>.</summary>
    public static string Path { get; private set; } = typeof(Program).Assembly.Location;

    /// <summary>Takes another build from now on: what is measured is what a ward would run, the published site.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static void Use(string path) =>
        Path = File.Exists(path) ? System.IO.Path.GetFullPath(path) : throw new FileNotFoundException("No build of the site", path);

    /// <summary>Starts it; the caller waits or kills.</summary>
    public static Process Start(params string[] arguments)
    {
        // Anywhere but the checkout: it must find its recipes and its theme by itself.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = System.IO.Path.GetTempPath() };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        start.ArgumentList.Add(Path);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Run> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end within {Longest}");
        }

        return new Run(process.ExitCode, await output, await error);
    }

    // What the test host or the machine happens to set must not reach it.
    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("Cms__", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_ENVIRONMENT" or "URLS" or "CMS_TRACE" or "DOTNET_STARTUP_HOOKS";
}

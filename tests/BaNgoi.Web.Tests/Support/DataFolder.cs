namespace BaNgoi.Web.Tests.Support;

/// <summary>A data folder of its own for one test; gone afterwards.</summary>
public sealed class DataFolder : IDisposable
{
    private static readonly Lazy<Task<PreparedSite>> Prepared = new(PrepareAsync);

    /// <summary>An empty folder.</summary>
    public DataFolder() => Directory.CreateDirectory(Path);

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"bangoi-{Guid.NewGuid():N}");

    /// <summary>The administrator's one-time password; "" in an empty folder.</summary>
    public string Password { get; private init; } = "";

    /// <summary>The argument that points the executable here.</summary>
    public string Argument => $"--Cms:DataPath={Path}";

    /// <summary>The database.</summary>
    public string Database => System.IO.Path.Combine(Path, "bangoi.db");

    /// <summary>The folder of the search index.</summary>
    public string Index => System.IO.Path.Combine(Path, "search-index");

    /// <summary>A copy of a site that was set up once for the whole run: setup itself has tests of its own.</summary>
    public static async Task<DataFolder> WithSiteAsync()
    {
        var site = await Prepared.Value;
        var folder = new DataFolder { Password = site.Password };
        Copy(site.Path, folder.Path);
        return folder;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    /// <summary>The one-time password in what a first start printed.</summary>
    public static string PasswordIn(string output) =>
        output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("One-time password:", StringComparison.Ordinal))?["One-time password:".Length..].Trim() ?? "";

    private static async Task<PreparedSite> PrepareAsync()
    {
        var folder = new DataFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var run = await Executable.RunAsync("verify", folder.Argument);
        return run.ExitCode == 0 ? new PreparedSite(folder.Path, PasswordIn(run.Out)) : throw new InvalidOperationException($"setup failed: {run.Error}");
    }

    private static void Copy(string from, string to)
    {
        foreach (var directory in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(directory.Replace(from, to, StringComparison.Ordinal));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, file.Replace(from, to, StringComparison.Ordinal));
        }
    }

    private sealed record PreparedSite(string Path, string Password);
}

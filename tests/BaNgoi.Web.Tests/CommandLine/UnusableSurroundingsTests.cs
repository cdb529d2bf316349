using System.Net;
using System.Net.Sockets;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.CommandLine;

/// <summary>When the machine does not play along, one line says why.</summary>
public sealed class UnusableSurroundingsTests
{
    [Theory]
    [InlineData("improt")]
    [InlineData("import", "a.json", "b.json")]
    [InlineData("import", "a.json", "--dryrun")]
    [InlineData("--colour")]
    public async Task A_wrong_command_line_is_refused_before_anything_is_set_up(params string[] arguments)
    {
        using var folder = new DataFolder();

        var run = await Executable.RunAsync([.. arguments, folder.Argument]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal("", run.Out);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        var run = await Executable.RunAsync("verify", "--Cms:DataPath=/proc/nowhere/data");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("/proc/nowhere/data", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var folder = new DataFolder();
        var content = new string('x', 5_000);
        await File.WriteAllTextAsync(folder.Database, content);

        var run = await Executable.RunAsync("verify", folder.Argument);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal(content, await File.ReadAllTextAsync(folder.Database));
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var folder = await DataFolder.WithSiteAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var run = await Executable.RunAsync("--urls", $"http://{taken.LocalEndpoint}", folder.Argument);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("address already in use", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BaNgoi.Web.Tests.Support;

/// <summary>A PostgreSQL of its own for one test, on a free port of this machine; gone afterwards.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Administrator = "cms";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder;
    private readonly Process _server;

    private PostgreSqlServer(DirectoryInfo folder, Process server, int port)
    {
        _folder = folder;
        _server = server;
        ConnectionString = $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username={Administrator};Database=postgres";
    }

    /// <summary>How it is reached.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes one and starts it.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL on this machine, or it does not start.</exception>
    public static async Task<PostgreSqlServer> StartAsync()
    {
        var programs = Programs();
        var folder = Directory.CreateTempSubdirectory("bangoi-pg-");
        try
        {
            var data = Path.Combine(folder.FullName, "data");
            if (Environment.IsPrivilegedProcess)
            {
                // It refuses to run as root, and has a user of its own for that.
                await RunAsync("chown", "postgres", folder.FullName);
            }

            await RunAsync(Unprivileged(Path.Combine(programs, "initdb"), "-D", data, "-U", Administrator, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"));
            var port = FreePort();
            var server = Process.Start(Quiet(Unprivileged(
                Path.Combine(programs, "postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off")))!;
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            var made = new PostgreSqlServer(folder, server, port);
            await made.AnswersAsync();
            return made;
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Asks it past all code of the site.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_server.HasExited)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
        }

        _server.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task AnswersAsync()
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await AskAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < Patience && !_server.HasExited)
            {
                // It is still starting.
            }
        }
    }

    // Debian keeps them out of the path, by version.
    private static string Programs() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [])
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? throw new InvalidOperationException("PostgreSQL is missing; tests/test installs it.");

    private static string[] Unprivileged(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", .. command] : command;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(Quiet(command))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)}: {error}{await output}");
        }
    }

    private static ProcessStartInfo Quiet(string[] command) =>
        new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

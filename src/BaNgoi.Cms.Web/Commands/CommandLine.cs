using System.CommandLine;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Web.Hosting;

namespace BaNgoi.Cms.Web.Commands;

/// <summary>
/// The executable's command line. Exit code 0 means done; anything else means nothing was applied, and one line on the
/// error stream says why.
/// </summary>
internal static class CommandLine
{
    private const int Failed = 1;

    private const string Description = """
        BaNgoi.Cms: the public website of a ward. Without a command it serves the site.

        Configuration may stand before or after any command:
          --urls URL             where to listen, for example http://127.0.0.1:5000
          --Cms:DataPath=DIR     folder of database, index and media (default: App_Data)
        On a fresh data folder every command sets the site up first.
        """;

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="args">The command with its own arguments.</param>
    /// <param name="tools">All commands.</param>
    /// <param name="host">Makes the application; only once the arguments are known to be right.</param>
    public static async Task<int> RunAsync(string[] args, IEnumerable<CommandLineTool> tools, Func<WebApplication> host)
    {
        var root = new RootCommand(Description);
        root.SetAction((_, ct) => GuardAsync(() => ServeAsync(host(), ct)));
        foreach (var tool in tools)
        {
            root.Subcommands.Add(CommandOf(tool, host));
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message.ReplaceLineEndings(" ")} (see --help)");
            return Failed;
        }

        return await parsed.InvokeAsync();
    }

    private static Command CommandOf(CommandLineTool tool, Func<WebApplication> host)
    {
        var command = new Command(tool.Name, tool.Description);
        var argument = tool.Argument is null ? null : new Argument<string>(tool.ArgumentName) { Description = tool.Argument };
        if (argument is not null)
        {
            command.Arguments.Add(argument);
        }

        var flags = tool.Flags.Select(flag => new Option<bool>(flag.Name) { Description = flag.Description }).ToList();
        flags.ForEach(command.Options.Add);
        command.SetAction((parsed, ct) => GuardAsync(async () =>
        {
            await using var app = host();
            await SetUpAsync(app.Services, ct);
            await using var scope = app.Services.CreateAsyncScope();
            var given = flags.Where(parsed.GetValue).Select(flag => flag.Name).ToHashSet(StringComparer.Ordinal);
            var call = new CommandLineCall(scope.ServiceProvider, argument is null ? "" : parsed.GetValue(argument)!, given, Console.Out, Console.Error);
            return await tool.Run(call, ct);
        }));
        return command;
    }

    private static async Task<int> ServeAsync(WebApplication app, CancellationToken ct)
    {
        await using (app)
        {
            await SetUpAsync(app.Services, ct);
            await app.StartAsync(ct);

            // Configured port 0 means any free one: only now is it known where.
            await Console.Out.WriteLineAsync($"The site is served at {string.Join(" and ", app.Urls)} (Ctrl+C ends it)");
            await app.WaitForShutdownAsync(ct);
            return 0;
        }
    }

    private static async Task SetUpAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SiteSetup>().EnsureAsync(Console.Out, ct);
    }

    private static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is CommandLineException or RecipeException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(OneLine(e.Message));
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("interrupted; nothing was applied");
            return Failed;
        }
        catch (Exception e)
        {
            // A defect of ours: still one line for the user, and the rest where it helps to find it.
            await Console.Error.WriteLineAsync($"unexpected error, nothing was applied: {e.GetType().Name}: {OneLine(e.Message)}");
            if (Environment.GetEnvironmentVariable("CMS_TRACE") is { Length: > 0 })
            {
                await Console.Error.WriteLineAsync(e.ToString());
            }

            return Failed;
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

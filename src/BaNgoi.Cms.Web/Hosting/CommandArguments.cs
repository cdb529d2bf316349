namespace BaNgoi.Cms.Web.Hosting;

/// <summary>
/// Tells the command from configuration: <c>--urls X</c>, <c>--Cms:DataPath=DIR</c> and any other <c>--Section:Key</c> may
/// stand before or after it.
/// </summary>
/// <param name="Configuration">Arguments for the configuration, each as <c>--key=value</c>.</param>
/// <param name="Command">The command with its own arguments.</param>
public sealed record CommandArguments(string[] Configuration, string[] Command)
{
    private static readonly string[] HostKeys = ["urls", "environment", "contentRoot"];

    /// <summary>Splits what stands on the command line.</summary>
    public static CommandArguments Split(IReadOnlyList<string> args)
    {
        var configuration = new List<string>();
        var command = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var argument = args[i];
            if (!IsConfiguration(argument))
            {
                command.Add(argument);
            }
            else if (argument.Contains('=', StringComparison.Ordinal))
            {
                configuration.Add(argument);
            }
            else if (i + 1 < args.Count)
            {
                configuration.Add($"{argument}={args[++i]}");
            }
            else
            {
                throw new CommandLineException($"{argument} needs a value, for example {argument}=VALUE");
            }
        }

        return new CommandArguments([.. configuration], [.. command]);
    }

    private static bool IsConfiguration(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = argument[2..].Split('=')[0];
        return key.Contains(':', StringComparison.Ordinal) || HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
    }
}

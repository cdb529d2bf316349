namespace BaNgoi.Cms;

/// <summary>A command of the executable, from the host or from a module.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Description">For <c>--help</c>, in English.</param>
/// <param name="ArgumentName">Name of the one argument, for example FILE; "" when the command takes none.</param>
/// <param name="Argument">What the argument is, or null when the command takes none.</param>
/// <param name="Flags">Flags with their descriptions, for example <c>--dry-run</c>.</param>
/// <param name="Run">Does it. Returns the exit code: 0 means done, anything else means nothing was applied.</param>
public sealed record CommandLineTool(
    string Name, string Description, string ArgumentName, string? Argument, IReadOnlyList<(string Name, string Description)> Flags, Func<CommandLineCall, CancellationToken, Task<int>> Run);

/// <summary>A command being run.</summary>
/// <param name="Services">Services of one scope.</param>
/// <param name="Argument">The argument, or "".</param>
/// <param name="Flags">Flags given.</param>
/// <param name="Out">What the user asked for.</param>
/// <param name="Error">Errors, one line each.</param>
public sealed record CommandLineCall(IServiceProvider Services, string Argument, IReadOnlySet<string> Flags, TextWriter Out, TextWriter Error);

/// <summary>A command cannot do its work; the message is one clear line in English. Nothing was applied.</summary>
public sealed class CommandLineException(string message) : Exception(message);

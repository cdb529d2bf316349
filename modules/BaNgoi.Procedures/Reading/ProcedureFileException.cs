namespace BaNgoi.Procedures.Reading;

/// <summary>The file as a whole cannot be read: wrong kind, damaged, or beyond a limit. The message is for the command line.</summary>
public sealed class ProcedureFileException : Exception
{
    /// <summary>An error without a message; present because exceptions are expected to have it.</summary>
    public ProcedureFileException()
    {
    }

    /// <summary>An error said in one line.</summary>
    public ProcedureFileException(string message)
        : base(message)
    {
    }

    /// <summary>An error said in one line, with what caused it.</summary>
    public ProcedureFileException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The same in Vietnamese, for editors who upload the file.</summary>
    public string ForEditors { get; init; } = "Không đọc được tệp này.";
}

namespace BaNgoi.Consultations.Reports;

/// <summary>A report that must not be issued: something is unanswered or does not add up.</summary>
public sealed class ReportException : Exception
{
    /// <summary>An error without a message; present because exceptions are expected to have it.</summary>
    public ReportException()
    {
    }

    /// <summary>One problem.</summary>
    public ReportException(string message)
        : base(message) => Problems = [message];

    /// <summary>One problem, with what caused it.</summary>
    public ReportException(string message, Exception inner)
        : base(message, inner) => Problems = [message];

    /// <summary>All problems, each a Vietnamese sentence for the office.</summary>
    public ReportException(IReadOnlyList<string> problems)
        : base(string.Join(' ', problems)) => Problems = problems;

    /// <summary>All problems, each a Vietnamese sentence for the office.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}

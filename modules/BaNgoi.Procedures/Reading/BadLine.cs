namespace BaNgoi.Procedures.Reading;

/// <summary>A line that cannot be taken over. Reading goes on after it, so that all of them are named at once.</summary>
/// <param name="Number">Line of a text file or row of a sheet, from 1.</param>
/// <param name="Reason">What is wrong, in English, for the command line.</param>
public sealed record BadLine(int Number, string Reason);

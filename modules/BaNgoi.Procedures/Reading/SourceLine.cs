using System.Text.Json.Nodes;

namespace BaNgoi.Procedures.Reading;

/// <summary>One line of any kind of file under the common column names, or what is wrong with it.</summary>
/// <param name="number">From 1.</param>
/// <param name="values">Column name → text, number or list; null when the line is unreadable.</param>
/// <param name="problem">Set when <paramref name="values"/> is null.</param>
/// <param name="problemForEditors">The same in Vietnamese.</param>
internal sealed class SourceLine(int number, JsonObject? values, string? problem = null, string? problemForEditors = null)
{
    /// <summary>Line or row number, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Column name → value.</summary>
    public JsonObject? Values { get; } = values;

    /// <summary>Why the line cannot be used.</summary>
    public string? Problem { get; } = problem;

    /// <summary>Why the line cannot be used, in Vietnamese.</summary>
    public string? ProblemForEditors { get; } = problemForEditors;
}

using System.Globalization;

namespace BaNgoi.Benchmarks;

/// <summary>Prints figures beside what they must reach.</summary>
internal sealed class Figures
{
    private bool _allReached = true;

    /// <summary>0 when every figure reached its goal.</summary>
    public int ExitCode => _allReached ? 0 : 1;

    /// <summary>A figure that must not be below its goal.</summary>
    public void AtLeast(string name, double figure, double goal, string unit = "") => Line(name, figure, $"≥ {Text(goal)}", unit, figure >= goal);

    /// <summary>A figure that must not be above its goal.</summary>
    public void AtMost(string name, double figure, double goal, string unit = "") => Line(name, figure, $"≤ {Text(goal)}", unit, figure <= goal);

    /// <summary>A figure without a goal.</summary>
    public static void Note(string name, double figure, string unit) => Console.WriteLine($"{name,-58}{Text(figure),12} {unit}");

    private void Line(string name, double figure, string goal, string unit, bool reached)
    {
        _allReached &= reached;
        Console.WriteLine($"{name,-58}{Text(figure),12} {unit,-6} {goal,-10} {(reached ? "ok" : "NOT REACHED")}");
    }

    private static string Text(double number) => number.ToString(number >= 100 ? "#,##0" : "0.###", CultureInfo.InvariantCulture);
}

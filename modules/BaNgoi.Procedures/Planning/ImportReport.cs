using System.Globalization;
using System.Text;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Parsing;

namespace BaNgoi.Procedures.Planning;

/// <summary>The plan as plain text for the command line: English words, Vietnamese titles and remarks as they are.</summary>
public static class ImportReport
{
    private const int TitleLength = 90;

    /// <summary>Counts, then bad lines, then changed and suspicious records.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="most">Most records named in each list but the bad lines, which are all named.</param>
    /// <param name="unknownColumns">Columns of the file nobody read.</param>
    public static string Render(ProcedureImportPlan plan, int most = 20, IReadOnlyList<string>? unknownColumns = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var suspicious = plan.Changes.Where(change => change.IsSuspicious).OrderBy(change => change.Defects[0].Kind).ToList();
        var text = new StringBuilder();
        Line(text, $"{plan.Changes.Count} procedures read: {plan.Count(ChangeKind.New)} new, {plan.Count(ChangeKind.Changed)} changed, {plan.Count(ChangeKind.Unchanged)} unchanged.");
        Line(text, $"{plan.BadLines.Count} bad lines, {suspicious.Count} records to check, {plan.NotInFile.Count} stored procedures not in the file (left as they are).");
        var kinds = Enum.GetValues<DefectKind>().Select(kind => (Kind: kind, Count: suspicious.Count(change => change.Defects.Any(defect => defect.Kind == kind))));
        if (suspicious.Count > 0)
        {
            Line(text, $"Records to check by part: {string.Join(", ", kinds.Where(kind => kind.Count > 0).Select(kind => $"{kind.Kind} {kind.Count}"))}.");
        }

        if (unknownColumns is { Count: > 0 })
        {
            Line(text, $"Columns not read: {string.Join(", ", unknownColumns)}.");
        }

        Section(text, "Bad lines", plan.BadLines, int.MaxValue, bad => $"line {bad.Number}: {bad.Reason}");
        var changed = plan.Changes.Where(change => change.Kind == ChangeKind.Changed).ToList();
        Section(text, "Changed", changed, most, change => $"{Head(change)}: {string.Join(", ", change.ChangedFields.Select(field => field.Label))}");
        Section(text, "To check", suspicious, most, change => Head(change) + string.Concat(change.Defects.Select(defect => "\n    " + defect.Text)));
        return text.ToString();
    }

    private static string Head(ProcedureChange change) =>
        $"{change.Row.Code ?? "(no code)"} {SourceText.Shortened(TitleCleaner.Official(change.Row.Name), TitleLength)}";

    private static void Section<T>(StringBuilder text, string title, IReadOnlyList<T> entries, int most, Func<T, string> render)
    {
        if (entries.Count == 0)
        {
            return;
        }

        text.Append('\n');
        Line(text, $"{title}:");
        foreach (var entry in entries.Take(most).Select(render))
        {
            Line(text, $"  {entry}");
        }

        if (entries.Count > most)
        {
            Line(text, $"  … and {entries.Count - most} more");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

namespace BaNgoi.Cms.Coverage;

/// <summary>Holds the lines of a file against what the type says a code is.</summary>
public static class CodeListCheck
{
    /// <summary>The entries of a list, or everything that is wrong; never some of both.</summary>
    public static (IReadOnlyList<CodeListEntry> Entries, IReadOnlyList<CodeListProblem> Problems) Run(CodeListFile file, CodeListSettings settings, string listId)
    {
        var problems = file.Problems.ToList();
        var entries = new List<CodeListEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            if (line.Code.Length == 0)
            {
                problems.Add(new CodeListProblem(line.Number, "chưa có mã."));
            }
            else if (settings.Normalize(line.Code) is not { } code)
            {
                problems.Add(new CodeListProblem(line.Number, $"mã “{line.Code}” không đúng dạng; ví dụ đúng: {settings.Example}."));
            }
            else if (!lines.TryAdd(code, line.Number))
            {
                problems.Add(new CodeListProblem(line.Number, $"mã “{line.Code}” đã có ở dòng {lines[code]}."));
            }
            else
            {
                entries.Add(new CodeListEntry { ListId = listId, Code = code, Line = line.Number, Title = line.Title, Group = line.Group });
            }
        }

        if (problems.Count == 0 && entries.Count == 0)
        {
            problems.Add(new CodeListProblem(0, "Tệp không có mã nào."));
        }

        return problems.Count > 0 ? ([], [.. problems.OrderBy(problem => problem.Line)]) : (entries, []);
    }
}

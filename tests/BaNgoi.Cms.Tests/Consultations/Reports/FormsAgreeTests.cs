using System.Globalization;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Rendering;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Reports;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Consultations.Reports;

/// <summary>Word file and table, read back as a citizen's programs read them, say what the report says.</summary>
public sealed partial class FormsAgreeTests
{
    private const string FormulaStarts = "=+-@\t\r";

    [Property(MaxTest = 60)]
    public void The_table_has_every_comment_once(int seed, string[] texts)
    {
        var report = SampleReports.Random(seed, [.. texts.Select(text => text ?? "")]);
        var rows = ReadBack.Csv(ReportCsv.Write(report));

        Assert.Equal(report.Rows.Count, rows.Count);
        foreach (var (row, cells) in report.Rows.Zip(rows))
        {
            Assert.Equal(
                [
                    $"{row.Number}", row.ClauseLabel, row.Sender, SenderKindWords.Of(row.SenderKind), row.Channel, row.PublicText, DecisionWords.Of(row.Decision), row.Reason, row.Unit,
                    VietnameseFormats.Date(row.DecidedOn), $"{row.Group}", row.Url,
                ],
                cells.Values.Select(Unescaped));
            Assert.All(cells.Values, cell => Assert.False(cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal), cell));
        }
    }

    [Property(MaxTest = 60)]
    public void The_word_file_has_every_comment_once_with_its_answer(int seed, string[] texts)
    {
        var report = SampleReports.Random(seed, [.. texts.Select(text => text ?? "")]);
        var word = ReadBack.Word(ReportDocument.Write(report, ReportJson.Hash(report)));
        if (report.Rows.Count == 0)
        {
            Assert.Contains("Không có ý kiến nào được công khai.", word.Lines);
            return;
        }

        var table = word.Tables[1];
        Assert.Equal(["Nhóm vấn đề/Điều/Khoản", "Chủ thể góp ý", "Nội dung góp ý", "Ý kiến tiếp thu, giải trình"], table[0].Select(cell => string.Concat(cell)));
        Assert.Equal(report.Rows.Count, table.Skip(1).Sum(row => row[1].Count));
        foreach (var row in report.Rows)
        {
            var cells = Assert.Single(table.Skip(1), cells => cells[1].Contains($"{row.Sender} ({SenderKindWords.Of(row.SenderKind)}) – ý kiến số {row.Number}"));
            Assert.Equal(row.ClauseLabel, Assert.Single(cells[0]));
            Assert.Single(cells[2], text => text == row.PublicText || (text.EndsWith(": " + row.PublicText, StringComparison.Ordinal) && Prefix().Match(text) is { Success: true } match
                && match.Groups["numbers"].Value.Split(", ").Contains($"{row.Number}")));
            Assert.Equal(DecisionWords.Of(row.Decision), cells[3][0]);
            Assert.Equal(row.Reason, string.Join('\n', cells[3].Skip(1).SkipLast(1)));
        }

        var clauses = table.Skip(1).Select(cells => cells[0][0]).ToList();
        Assert.Equal(report.Rows.Select(row => row.ClauseLabel).Distinct(), clauses.Distinct());
        Assert.Equal(clauses.Distinct().Count(), 1 + clauses.Zip(clauses.Skip(1)).Count(pair => pair.First != pair.Second));
    }

    [Property(MaxTest = 60)]
    public void Sums_in_the_word_file_are_those_counted_in_the_table(int seed)
    {
        var report = SampleReports.Random(seed);
        var lines = ReadBack.Word(ReportDocument.Write(report, "")).Lines;
        var rows = ReadBack.Csv(ReportCsv.Write(report));

        Assert.All(DecisionWords.All, decision => Assert.Equal(
            rows.Count(row => row["Quyết định"] == DecisionWords.Of(decision)), Said(lines, "theo kết quả", DecisionWords.Of(decision))));
        Assert.All(SenderKindWords.All, kind => Assert.Equal(
            rows.Count(row => row["Loại chủ thể"] == SenderKindWords.Of(kind)), Said(lines, "theo chủ thể", SenderKindWords.Of(kind))));
        Assert.Equal(rows.Count, Said(lines, "gồm", "gồm"));
        Assert.Equal(report.Totals.Received, Said(lines, "gồm", "Tổng số ý kiến nhận được"));
        Assert.Equal(report.Totals.Asked, Said(lines, "được gửi", "lấy ý kiến trực tiếp"));
        var groups = rows.Select(row => row["Nhóm cùng ý kiến"]).ToList();
        Assert.Equal(groups.Count(group => group.Length == 0) + groups.Where(group => group.Length > 0).Distinct().Count(), Said(lines, "khác nhau", "chỉ tính một lần"));
    }

    private static int Said(IReadOnlyList<string> lines, string sentence, string words)
    {
        var line = Assert.Single(lines, line => line.Contains(sentence, StringComparison.Ordinal));
        var match = Regex.Match(line, $@"(?<=[-:;] |^- |, ){Regex.Escape(words)}:? (?<n>\d+)|{Regex.Escape(words)}: (?<n>\d+)");
        Assert.True(match.Success, $"{words} in {line}");
        return int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    private static string Unescaped(string cell) =>
        cell is ['\'', var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal) ? cell[1..]
        : cell is ['"', '\'', var second, ..] && FormulaStarts.Contains(second, StringComparison.Ordinal) ? "\"" + cell[2..]
        : cell;

    [GeneratedRegex("^Ý kiến số (?<numbers>[0-9, ]+): ")]
    private static partial Regex Prefix();
}

using System.IO.Compression;
using System.Text;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Exchange;
using FsCheck.Xunit;
using MiniExcelLibs;
using static BaNgoi.Cms.Tests.Consultations.Exchange.Sheets;

namespace BaNgoi.Cms.Tests.Consultations.Exchange;

public sealed class SynthesisWorkbookTests
{
    private static readonly string[] Hostile = ["=1+1", "+84", "-1", "@x", "'a", "<x>&amp;\"", "a\r\nb\nc", "\u0000\u0007x\uFFFE", "\uD83D", "😀", "_x0041_", "_x000D_", "  a  ", "0001", "1e5", "TRUE", "2026-01-01", "\u202Ex", "ệ ệ", "#N/A"];

    [Property(MaxTest = 50)]
    public void A_sheet_nobody_changed_changes_nothing(string[] texts, int seed)
    {
        var random = new Random(seed);
        string[] words = [.. Hostile, .. texts.Select(text => text ?? "")];
        SheetRow[] rows =
        [
            .. Enumerable.Range(1, random.Next(0, 30)).Select(number => Row(number, random.Next(6) is > 0 and var decision ? (Decision)decision : null, words[random.Next(words.Length)], words[random.Next(words.Length)], random.Next(1, 50))
                with { Number = random.Next(4) == 0 ? null : number, Sender = words[random.Next(words.Length)], Unit = words[random.Next(words.Length)] is { Length: <= CommentLimits.LongestGroupTitle } unit ? unit : "", Group = random.Next(3) == 0 ? number : null }),
        ];
        var reading = Read(SynthesisWorkbook.Write(rows));
        var changes = SynthesisDiff.Between(rows, reading);

        Assert.Empty(changes.Problems);
        Assert.Empty(changes.Edits);
        Assert.Equal((rows.Length, 0), (changes.Unchanged, changes.Absent));
        Assert.All(reading.Rows, row => Assert.False(row.IsTouched));
        Assert.Equal(rows.Select(row => (row.CommentId, row.Number, row.Decision, row.Revision)), reading.Rows.Select(row => (row.CommentId, row.Number, row.Decision, row.Revision)));
    }

    [Fact]
    public void All_columns_are_there_and_no_cell_is_a_formula()
    {
        var bytes = SynthesisWorkbook.Write([Row(7, Decision.Noted, "=HYPERLINK(1)", "=1+1")]);
        var line = Assert.Single(new MemoryStream(bytes).Query(useHeaderRow: true).Cast<IDictionary<string, object>>());

        Assert.Equal(
            ["Mã nội bộ", "Số", "Điều/Khoản (chỉ xem)", "Chủ thể (chỉ xem)", "Loại chủ thể (chỉ xem)", "Kênh (chỉ xem)", "Ngày nhận (chỉ xem)", "Nội dung góp ý", "Nhóm cùng ý kiến (chỉ xem)", "Quyết định", "Lý do/giải trình", "Đơn vị trả lời", "Phiên bản", "Dấu đối chiếu"], line.Keys);
        Assert.Equal("05/02/2026", line["Ngày nhận (chỉ xem)"]);
        Assert.Equal("Ghi nhận", line["Quyết định"]);
        Assert.Equal("=HYPERLINK(1)", line["Lý do/giải trình"]);
        Assert.DoesNotMatch("<([a-z]+:)?f[ >/]", Xml(bytes));
    }

    [Fact]
    public void A_sheet_of_no_comments_has_its_headings_and_is_read() => Assert.Empty(Read(SynthesisWorkbook.Write([])).Problems);

    [Fact]
    public void What_cannot_be_read_is_named_with_its_line()
    {
        SheetRow[] rows = [.. Enumerable.Range(1, 9).Select(number => Row(number))];
        var reading = Read(Changed(
            rows,
            (2, "Quyết định", "Đồng ý"), (3, "Mã nội bộ", ""), (4, "Mã nội bộ", rows[8].CommentId), (5, "Phiên bản", "một"), (6, "Số", "sáu"), (7, "Quyết định", "TIEP THU"), (8, "Mã nội bộ", "<x>"), (9, "Phiên bản", null)));

        Assert.Equal([2, 3, 5, 6, 8, 9, 10], reading.Problems.Select(problem => problem.Line));
        Assert.Contains("“Đồng ý”. Chỉ dùng: Tiếp thu, Tiếp thu một phần", reading.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("đã có ở dòng 4", reading.Problems[^1].Text, StringComparison.Ordinal);
        Assert.Equal([(4, (Decision?)null), (7, Decision.Accepted)], reading.Rows.Select(row => (row.Line, row.Decision)));
    }

    [Fact]
    public void Columns_may_be_moved_or_added_but_not_renamed()
    {
        var moved = Lines([Row(1)]).Select(line => line.Reverse().Append(new("Ghi chú riêng", "x")).ToDictionary(pair => pair.Key, pair => pair.Value)).ToList();
        var renamed = Lines([Row(1)]).Select(line => line.ToDictionary(pair => pair.Key == "Quyết định" ? "Kết quả" : pair.Key, pair => pair.Value)).ToList();

        Assert.Equal(1, Assert.Single(Read(Saved(moved)).Rows).Number);
        Assert.Contains("thiếu cột: Quyết định", Assert.Single(Read(Saved(renamed)).Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_workbook_is_told_so()
    {
        Assert.Contains("không phải bảng tính", Refusal("chữ"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("không phải bảng tính", Refusal([]), StringComparison.Ordinal);
        Assert.Contains("không phải bảng tính", Refusal(Zip(("a.txt", 1))), StringComparison.Ordinal);
        Assert.Contains("hỏng", Refusal(Zip(("xl/workbook.xml", 10), ("xl/worksheets/sheet1.xml", 10))), StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_are_bounded()
    {
        Assert.Contains("quá lớn", Refusal(new byte[SynthesisLimits.LargestFile + 1]), StringComparison.Ordinal);
        Assert.DoesNotContain("quá lớn", Refusal(new byte[SynthesisLimits.LargestFile]), StringComparison.Ordinal);
        Assert.Contains("bung ra quá lớn", Refusal(Zip(("xl/workbook.xml", SynthesisLimits.LargestUnpacked + 1))), StringComparison.Ordinal);
        Assert.DoesNotContain("bung ra", Refusal(Zip(("xl/workbook.xml", SynthesisLimits.LargestUnpacked))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SynthesisLimits.LongestReason, 0)]
    [InlineData(SynthesisLimits.LongestReason + 1, 1)]
    public void An_explanation_has_a_length(int length, int problems) =>
        Assert.Equal(problems, Read(Changed([Row(1)], (2, "Lý do/giải trình", new string('x', length)))).Problems.Count);

    [Theory]
    [InlineData(CommentLimits.LongestGroupTitle, 0)]
    [InlineData(CommentLimits.LongestGroupTitle + 1, 1)]
    public void A_units_name_has_a_length(int length, int problems) =>
        Assert.Equal(problems, Read(Changed([Row(1)], (2, "Đơn vị trả lời", new string('x', length)))).Problems.Count);

    [Theory]
    [InlineData(SynthesisLimits.MostRows, 0)]
    [InlineData(SynthesisLimits.MostRows + 1, 1)]
    public void A_sheet_has_so_many_rows(int rows, int problems)
    {
        var reading = new SynthesisReader().Read(Lines([Row(1)]).Take(0).Prepend(SynthesisColumns.All.Select((name, i) => (name, i)).ToDictionary(pair => $"{pair.i}", pair => (object?)pair.name))
            .Concat(Enumerable.Repeat(new Dictionary<string, object?>(), rows)));

        Assert.Equal(problems, reading.Problems.Count);
    }

    [Theory]
    [InlineData(0, "x")]
    [InlineData(1, "(xem đủ trên trang)")]
    public void A_text_longer_than_a_cell_is_cut_and_still_known(int more, string end)
    {
        var row = Row(1) with { PublicText = new string('x', SynthesisLimits.LongestCell + more) };
        var reading = Read(SynthesisWorkbook.Write([row]));

        Assert.EndsWith(end, Assert.Single(reading.Rows).PublicText, StringComparison.Ordinal);
        Assert.Empty(SynthesisDiff.Between([row], reading).Problems);
    }

    private static string Refusal(byte[] bytes) => Assert.Single(Read(bytes).Problems).Text;

    private static byte[] Zip(params (string Name, long Length)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var block = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
                for (var left = length; left > 0; left -= block.Length)
                {
                    part.Write(block, 0, (int)Math.Min(left, block.Length));
                }
            }
        }

        return bytes.ToArray();
    }
}

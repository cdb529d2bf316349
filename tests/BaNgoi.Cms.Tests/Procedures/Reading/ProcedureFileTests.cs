using System.Globalization;
using System.IO.Compression;
using System.Text;
using BaNgoi.Procedures.Reading;
using MiniExcelLibs;

namespace BaNgoi.Cms.Tests.Procedures.Reading;

public class ProcedureFileTests
{
    private static ProcedureFileContent Read(string text, string extension, ReadLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(text), extension, limits);

    private static ProcedureFileContent Read(byte[] bytes, string extension, ReadLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return ProcedureFile.Read(stream, extension, limits);
    }

    private static byte[] Workbook(params Dictionary<string, object>[] rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows);
        return stream.ToArray();
    }

    [Fact]
    public void A_line_of_json_becomes_a_row()
    {
        var row = Assert.Single(Read(
            """{"name":" Đăng ký khai sinh ","code":"1.001193","fee":null,"channels":[{"channel":"Trực tiếp","time":"1 Ngày","fee_text":"Miễn phí","note":null}],"documents":[{"name":"Tờ khai","quantity":"1 bản chính"}],"target":["Công dân"],"steps":""}""",
            ".jsonl").Rows);
        Assert.Equal(("Đăng ký khai sinh", "1.001193", 1), (row.Name, row.Code, row.Line));
        Assert.Equal(new ChannelRow("Trực tiếp", "1 Ngày", "Miễn phí", null), Assert.Single(row.Channels));
        Assert.Equal(new DocumentRow("Tờ khai", "1 bản chính"), Assert.Single(row.Documents));
        Assert.Null(row.Fee);
        Assert.Null(row.Steps);
    }

    [Fact]
    public void Every_bad_line_is_named_and_the_good_ones_are_kept()
    {
        var content = Read(
            """
            {"name":"A","code":"1.000001"}
            {"name":"B"

            ["C"]
            {"name":"","code":"1.000002"}
            {"name":"D","code":"1.00003"}
            {"name":"E","code":"1.000001"}
            {"name":"F","documents":[{"quantity":"1"}]}
            {"name":"G","name":"H"}
            {"name":"I","code":"1.000009"}
            """,
            ".jsonl");
        Assert.Equal(["A", "I"], content.Rows.Select(row => row.Name));
        Assert.Equal([2, 4, 5, 6, 7, 8, 9], content.BadLines.Select(bad => bad.Number));
        Assert.Contains("line 1", content.BadLines[4].Reason, StringComparison.Ordinal);
        Assert.Contains("1.001193", content.BadLines[3].Reason, StringComparison.Ordinal);
        Assert.All(content.BadLines, bad => Assert.False(string.IsNullOrWhiteSpace(bad.Reason)));
    }

    [Fact]
    public void A_name_without_code_may_stand_only_once() =>
        Assert.Equal(2, Assert.Single(Read("{\"name\":\"Thủ tục cấp bản sao.\"}\n{\"name\":\"Cấp bản sao\"}", ".jsonl").BadLines).Number);

    [Theory]
    [InlineData("name,code,target\n\"Cấp phép, gia hạn\",1.000001,Công dân|Tổ chức\n")]
    [InlineData("\uFEFFTên thủ tục;Mã thủ tục;Đối tượng thực hiện\r\nCấp phép, gia hạn;1.000001;\"Công dân\nTổ chức\"\r\n")]
    [InlineData("TEN THU TUC,Mã TTHC,doi tuong\n\"Cấp phép, gia hạn\",1.000001,\"[\"\"Công dân\"\",\"\"Tổ chức\"\"]\"\n")]
    public void Csv_is_read_with_either_delimiter_and_vietnamese_headings(string text)
    {
        var row = Assert.Single(Read(text, ".csv").Rows);
        Assert.Equal(("Cấp phép, gia hạn", "1.000001", 2), (row.Name, row.Code, row.Line));
        Assert.Equal(["Công dân", "Tổ chức"], row.Target);
    }

    [Fact]
    public void Csv_lines_are_numbered_as_in_the_file_and_bad_ones_named()
    {
        var content = Read("name,code\n\"A\nB\",1.000001\nC\nD,1.000002\nE,1.00000\n[,1.000003\n", ".csv");
        Assert.Equal([2, 5, 7], content.Rows.Select(row => row.Line));
        Assert.Equal([4, 6], content.BadLines.Select(bad => bad.Number));
    }

    [Fact]
    public void A_quotation_mark_never_closed_is_one_clear_error()
    {
        var error = Assert.Throws<ProcedureFileException>(() =>
            Read("name,code\n\"A,1.000001\n" + new string('x', 2_000), ".csv", new ReadLimits(LineCharacters: 1_000)));
        Assert.Contains("quotation mark", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_no_json_makes_a_bad_line() =>
        Assert.Contains("channels", Assert.Single(Read("name,channels\nA,[{\n", ".csv").BadLines).Reason, StringComparison.Ordinal);

    [Fact]
    public void Columns_nobody_knows_are_named() =>
        Assert.Equal(["Màu sắc"], Read("name,Màu sắc\nA,đỏ\n", ".csv").UnknownColumns);

    [Theory]
    [InlineData("code\n1.000001\n", "heading")]
    [InlineData("name,Tên thủ tục\nA,B\n", "Two headings")]
    [InlineData("name,code\n", "no procedures")]
    public void A_csv_without_what_it_needs_is_one_clear_error(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<ProcedureFileException>(() => Read(text, ".csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_is_read_and_keeps_the_final_zero_of_a_code_typed_as_number()
    {
        var content = Read(
            Workbook(
                new() { ["Tên thủ tục"] = "A", ["Mã thủ tục"] = 1.01395, ["Đối tượng"] = "Công dân|Tổ chức" },
                new() { ["Tên thủ tục"] = "", ["Mã thủ tục"] = "1.000001", ["Đối tượng"] = "" },
                new() { ["Tên thủ tục"] = "B", ["Mã thủ tục"] = "1.000002", ["Đối tượng"] = "" }),
            ".xlsx");
        Assert.Equal([("A", "1.013950", 2), ("B", "1.000002", 4)], content.Rows.Select(row => (row.Name, row.Code!, row.Line)));
        Assert.Equal(2, content.Rows[0].Target.Count);
        Assert.Equal(3, Assert.Single(content.BadLines).Number);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused_before_it_is_parsed()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("xl/workbook.xml");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Write(new byte[3_000_000]);
        }

        Assert.True(bomb.Length < 10_000);
        var error = Assert.Throws<ProcedureFileException>(() => Read(bomb.ToArray(), ".xlsx", new ReadLimits(UnpackedBytes: 2_000_000)));
        Assert.Contains("unpacks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_or_foreign_files_are_one_clear_error()
    {
        var workbook = Workbook(new Dictionary<string, object> { ["name"] = "A" });
        using var foreign = new MemoryStream();
        using (var zip = new ZipArchive(foreign, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("a.txt").Open();
            part.Write("x"u8);
        }

        Assert.Throws<ProcedureFileException>(() => Read(workbook[..(workbook.Length / 2)], ".xlsx"));
        Assert.Throws<ProcedureFileException>(() => Read(foreign.ToArray(), ".xlsx"));
        Assert.Throws<ProcedureFileException>(() => Read("not a zip", ".xlsx"));
        Assert.Throws<ProcedureFileException>(() => Read(workbook, ".jsonl"));
        Assert.Throws<ProcedureFileException>(() => Read(workbook, ".csv"));
        Assert.Throws<ProcedureFileException>(() => Read([1, 0, 2, 0], ".jsonl"));
        Assert.Throws<ProcedureFileException>(() => Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray(), ".jsonl"));
        Assert.Throws<ProcedureFileException>(() => Read("hello\nworld", ".jsonl"));
        Assert.Throws<ProcedureFileException>(() => Read("[\n{\"name\":\"A\"},\n", ".jsonl"));
        Assert.Throws<ProcedureFileException>(() => Read("", ".jsonl"));
        Assert.Throws<ProcedureFileException>(() => Read("{}", ".pdf"));
        Assert.Throws<ProcedureFileException>(() => ProcedureFile.Read("/nowhere/at/all.jsonl"));
    }

    [Fact]
    public void A_line_just_over_the_limit_is_bad_and_one_just_under_is_not()
    {
        var good = """{"name":"AAAA","code":"1.000001"}""";
        var longer = """{"name":"AAAAA","code":"1.000002"}""";
        var content = Read($"{good}\n{longer}\n", ".jsonl", new ReadLimits(LineCharacters: good.Length));
        Assert.Equal("AAAA", Assert.Single(content.Rows).Name);
        Assert.Equal(2, Assert.Single(content.BadLines).Number);
    }

    [Fact]
    public void Texts_lists_rows_and_files_have_limits()
    {
        Assert.Single(Read("""{"name":"A","steps":"12345"}""", ".jsonl", new ReadLimits(CellCharacters: 5)).Rows);
        Assert.Single(Read("""{"name":"A","steps":"123456"}""", ".jsonl", new ReadLimits(CellCharacters: 5)).BadLines);
        Assert.Single(Read("""{"name":"A","target":["a","b"]}""", ".jsonl", new ReadLimits(ListItems: 2)).Rows);
        Assert.Single(Read("""{"name":"A","target":["a","b","c"]}""", ".jsonl", new ReadLimits(ListItems: 2)).BadLines);
        Assert.Equal(2, Read(Lines(2), ".jsonl", new ReadLimits(Rows: 2)).Rows.Count);
        Assert.Throws<ProcedureFileException>(() => Read(Lines(3), ".jsonl", new ReadLimits(Rows: 2)));
        Assert.Single(Read("""{"name":"A"}""", ".jsonl", new ReadLimits(FileBytes: 12)).Rows);
        Assert.Throws<ProcedureFileException>(() => Read("""{"name":"A"}""", ".jsonl", new ReadLimits(FileBytes: 11)));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_make_a_bad_line()
    {
        byte[] latin = [.. "{\"name\":\"A\"}\n{\"name\":\"B"u8, 0xE9, .. "\"}\n"u8];
        Assert.Contains("UTF-8", Assert.Single(Read(latin, ".jsonl").BadLines).Reason, StringComparison.Ordinal);
    }

    private static string Lines(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"{{\"name\":\"A\",\"code\":\"1.{i.ToString("000000", CultureInfo.InvariantCulture)}\"}}\n"));
}

using BaNgoi.Web.Tests.Support;
using MiniExcelLibs;
using Xunit.Abstractions;

namespace BaNgoi.Web.Tests.CommandLine;

/// <summary><c>import-procedures</c>, on the real catalogue where it is at hand.</summary>
public sealed class ImportProceduresTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_catalogue_imports_once_and_a_second_time_changes_nothing()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = ProcedureFiles.Real ?? ProcedureFiles.Write(folder, 40);
        output.WriteLine(ProcedureFiles.Real is null ? "shared/data is absent: a made-up list is used" : file);
        var count = File.ReadLines(file).Count(line => line.Length > 0);

        var first = await Executable.RunAsync("import-procedures", file, folder.Argument);
        var size = SiteData.Size(folder);
        var second = await Executable.RunAsync(folder.Argument, "import-procedures", file);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains($"{count} procedures read", first.Out, StringComparison.Ordinal);
        Assert.Contains($"0 new, 0 changed, {count} unchanged", second.Out, StringComparison.Ordinal);
        Assert.Equal(size, SiteData.Size(folder));
        Assert.Equal(0, (await Executable.RunAsync("verify", folder.Argument)).ExitCode);
    }

    [Fact]
    public async Task A_bad_line_is_named_and_stops_the_import_unless_told_to_skip_it()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = ProcedureFiles.Write(folder, 2);
        await File.AppendAllLinesAsync(file, ["{\"name\": 7", ProcedureFiles.Line(3, "Thủ tục sau dòng hỏng")]);
        var size = SiteData.Size(folder);

        var stopped = await Executable.RunAsync("import-procedures", file, folder.Argument);
        Assert.NotEqual(0, stopped.ExitCode);
        Assert.Contains("line 3", Assert.Single(stopped.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(size, SiteData.Size(folder));

        var skipped = await Executable.RunAsync("import-procedures", file, "--skip-bad", folder.Argument);
        Assert.Equal(0, skipped.ExitCode);
        Assert.Equal(size.Public + 3, SiteData.Size(folder).Public);
    }

    [Fact]
    public async Task A_dry_run_reports_and_imports_nothing()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var size = SiteData.Size(folder);

        var run = await Executable.RunAsync("import-procedures", ProcedureFiles.Write(folder, 3), "--dry-run", folder.Argument);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 new", run.Out, StringComparison.Ordinal);
        Assert.Equal(size, SiteData.Size(folder));
    }

    [Fact]
    public async Task What_the_ward_wrote_survives_an_import()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = Path.Combine(folder.Path, "birth.jsonl");
        await File.WriteAllTextAsync(file, ProcedureFiles.Line(1, "Thủ tục đăng ký khai sinh").Replace("9.000001", "1.001193", StringComparison.Ordinal));
        const string local = "SELECT json_extract(Parts, '$.Procedure') FROM content_versions WHERE ItemId = (SELECT Id FROM public_documents WHERE Path = 'thu-tuc/dang-ky-khai-sinh') AND Published";
        var before = SiteData.Text(folder, local);

        var run = await Executable.RunAsync("import-procedures", file, folder.Argument);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 changed", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, SiteData.Text(folder, local));
        Assert.Contains("thử nghiệm", SiteData.Text(folder, local.Replace("$.Procedure", "$.ProcedureOfficial", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_and_a_csv_file_with_the_same_columns_bring_in_the_same()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var rows = new[] { new Dictionary<string, object> { ["code"] = "9.100001", ["name"] = "Thủ tục trong bảng tính", ["field"] = "Lĩnh vực thử nghiệm", ["level"] = "Cấp xã", ["target"] = "Công dân Việt Nam|Doanh nghiệp", ["result"] = "Giấy xác nhận", ["steps"] = "Bước 1: Nộp." } };
        var workbook = Path.Combine(folder.Path, "list.xlsx");
        MiniExcel.SaveAs(workbook, rows);
        var csv = Path.Combine(folder.Path, "list.csv");
        await File.WriteAllTextAsync(csv, $"{string.Join(',', rows[0].Keys)}\r\n{string.Join(',', rows[0].Values)}\r\n");

        var fromWorkbook = await Executable.RunAsync("import-procedures", workbook, folder.Argument);
        var fromCsv = await Executable.RunAsync("import-procedures", csv, folder.Argument);

        Assert.Equal((0, 0), (fromWorkbook.ExitCode, fromCsv.ExitCode));
        Assert.Contains("1 new", fromWorkbook.Out, StringComparison.Ordinal);
        Assert.Contains("1 unchanged", fromCsv.Out, StringComparison.Ordinal);
    }
}

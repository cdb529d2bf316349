using System.Text;
using BaNgoi.Cms.Coverage;
using BaNgoi.Procedures.Reading;
using MiniExcelLibs;

namespace BaNgoi.Cms.Tests.Procedures.Reading;

/// <summary>An authority's list of procedures as an editor uploads it; what is wrong is said in Vietnamese, with the line.</summary>
public sealed class CodeListFileReaderTests
{
    private static readonly CodeListFileReader Reader = new();

    [Theory]
    [InlineData("Mã TTHC,Tên thủ tục,Lĩnh vực\n1.001193,Đăng ký khai sinh,Hộ tịch\n")]
    [InlineData("\uFEFFSTT;Mã số;Lĩnh vực;Tên TTHC\n1;1.001193;Hộ tịch;Đăng ký khai sinh\n")]
    public void The_columns_are_found_by_their_usual_headings(string csv) =>
        Assert.Equal(new CodeListLine(2, "1.001193", "Đăng ký khai sinh", "Hộ tịch"), Assert.Single(Read(csv).Lines));

    [Fact]
    public void Names_are_not_needed() => Assert.Equal(["1.001193", "2.000815"], Read("Mã\n1.001193\n2.000815\n").Lines.Select(line => line.Code));

    [Fact]
    public void In_a_workbook_a_code_typed_as_a_number_keeps_its_six_decimals()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new Dictionary<string, object> { ["Mã thủ tục"] = 1.01395, ["Tên"] = "Cấp phép" }, new Dictionary<string, object> { ["Mã thủ tục"] = "2.000815", ["Tên"] = "Chứng thực" } });

        Assert.Equal(["1.013950", "2.000815"], Reader.Read(stream, "danh-muc.XLSX").Lines.Select(line => line.Code));
    }

    [Fact]
    public void Bad_lines_are_named_and_the_good_ones_still_read()
    {
        var file = Read("Mã,Tên\n1.001193,Khai sinh\n1.001194\n1.001195,Khai tử\n");

        Assert.Equal("Dòng 3: có 1 ô, trong khi dòng tiêu đề có 2 ô.", Assert.Single(file.Problems).Full);
        Assert.Equal([2, 4], file.Lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData("Tên,Lĩnh vực\nKhai sinh,Hộ tịch\n", "a.csv", "Dòng đầu phải là dòng tiêu đề và có cột “Mã thủ tục”.")]
    [InlineData("Mã,Mã số\n1,2\n", "a.csv", "Hai tiêu đề cùng chỉ cột “Mã thủ tục”.")]
    [InlineData("PK\u0003\u0004", "a.csv", "Nội dung tệp không phải CSV mà là tệp nén; bảng tính Excel phải có tên kết thúc bằng .xlsx.")]
    [InlineData("Mã\n1.001193\n", "a.xlsx", "Nội dung tệp không phải bảng tính .xlsx, hoặc tệp bị hỏng.")]
    [InlineData("Mã\n1.001193\n", "a.pdf", "Chỉ nhận tệp .csv hoặc .xlsx.")]
    public void A_file_that_cannot_be_read_is_told_in_one_sentence(string text, string name, string said)
    {
        var file = Read(text, name);

        Assert.Empty(file.Lines);
        Assert.Equal(said, Assert.Single(file.Problems).Full);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var stream = new MemoryStream(new byte[Reader.LargestFile + 1]);

        Assert.Equal("Tệp lớn quá 10 MB.", Assert.Single(Reader.Read(stream, "a.csv").Problems).Full);
    }

    private static CodeListFile Read(string text, string name = "danh-muc.csv")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Reader.Read(stream, name);
    }
}

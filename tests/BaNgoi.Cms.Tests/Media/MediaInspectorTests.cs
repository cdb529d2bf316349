using System.IO.Compression;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Tests.Media;

public sealed class MediaInspectorTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public void A_real_image_is_taken() => Assert.Null(Refusal("hinh.png", Png));

    [Fact]
    public void A_file_is_what_it_holds_and_not_what_its_name_says() => Assert.NotNull(Refusal("hinh.jpg", Png));

    [Theory]
    [InlineData("hinh.svg")]
    [InlineData("trang.html")]
    [InlineData("khong-duoi")]
    public void Kinds_that_can_carry_script_are_refused(string name) => Assert.NotNull(Refusal(name, Png));

    [Fact]
    public void An_image_that_also_opens_as_an_archive_is_refused() => Assert.NotNull(Refusal("hinh.png", [.. Png, .. Zip("a.txt")]));

    [Fact]
    public void An_image_with_a_page_in_its_head_is_refused() => Assert.NotNull(Refusal("hinh.png", [.. Png, .. "<script>alert(1)</script>"u8]));

    [Fact]
    public void The_largest_file_is_taken_and_one_byte_more_is_not()
    {
        var file = new byte[MediaLimits.LargestFile];
        "%PDF-1.7"u8.CopyTo(file);
        Assert.Null(Refusal("to.pdf", file));
        Assert.Contains("20 MB", Refusal("to.pdf", [.. file, 0])!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_must_have_the_entries_of_its_kind()
    {
        Assert.Null(Refusal("don.docx", Zip("[Content_Types].xml", "word/document.xml")));
        Assert.NotNull(Refusal("don.docx", Zip("[Content_Types].xml", "xl/workbook.xml")));
        Assert.NotNull(Refusal("don.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    }

    private static string? Refusal(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MediaInspector.Refusal(name, stream);
    }

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var content = zip.CreateEntry(entry).Open();
                content.Write("x"u8);
            }
        }

        return stream.ToArray();
    }
}

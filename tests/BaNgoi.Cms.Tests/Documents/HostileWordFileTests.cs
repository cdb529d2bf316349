using System.IO.Compression;
using System.Text;
using BaNgoi.Cms.Documents;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Tests.Documents;

/// <summary>Files that are no text: each is refused with a sentence that helps, and none harms.</summary>
public sealed class HostileWordFileTests
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void What_is_no_word_file_is_told_so()
    {
        Assert.Equal("Tệp rỗng.", Refusal([]));
        Assert.Contains("DOCX", Refusal("chỉ là chữ"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("DOCX", Refusal(Zip(("readme.txt", "x"))), StringComparison.Ordinal);
        Assert.Contains("macro", Refusal(Zip([.. Parts(Text("x")), ("word/vbaProject.bin", "x")])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage", "có đặt mật khẩu")]
    [InlineData("WordDocument", "Word đời cũ")]
    [InlineData("Workbook", "không phải là tệp Word")]
    public void Locked_and_old_files_are_told_apart(string stream, string said)
    {
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

        Assert.Contains(said, Refusal([.. head, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_are_never_resolved()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "bí mật");
        var external = $"<!DOCTYPE w [<!ENTITY x SYSTEM \"file://{secret}\">]>{Text("&x;")}";
        var laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Text("&b;");

        Assert.All(new[] { external, laughs }, document => Assert.Contains("bị hỏng hoặc không đọc được", Refusal(Zip(Parts(document))), StringComparison.Ordinal));
        Assert.Contains("bị hỏng hoặc không đọc được", Refusal(Zip([.. Parts(Text("x")), ("word/styles.xml", external)])), StringComparison.Ordinal);
        File.Delete(secret);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_part_is_read_up_to_its_limit(int more, bool read)
    {
        var text = Text("chữ");
        var padding = new string(' ', WordLimits.LargestPart - Encoding.UTF8.GetByteCount(text) + more);

        var result = WordImport.Read(new MemoryStream(Zip(Parts(text + padding))));

        Assert.Equal(read, result.Refusal is null);
        Assert.Equal(read ? "chữ" : "", result.Markdown);
    }

    [Theory]
    [InlineData(WordLimits.DeepestNesting - 7, true)]
    [InlineData(WordLimits.DeepestNesting, false)]
    [InlineData(200_000, false)]
    public void Nesting_ends_in_a_refusal_not_in_the_end_of_the_process(int depth, bool read)
    {
        var nested = string.Concat(Enumerable.Repeat("<w:ins>", depth)) + "<w:r><w:t>chữ</w:t></w:r>" + string.Concat(Enumerable.Repeat("</w:ins>", depth));

        Assert.Equal(read, WordImport.Read(new MemoryStream(Zip(Parts(Document($"<w:p>{nested}</w:p>"))))).Refusal is null);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_text_is_taken_over_up_to_its_limit(int more, bool read)
    {
        var result = WordImport.Read(new MemoryStream(Zip(Parts(Text(new string('x', WordLimits.LongestText + more))))));

        Assert.Equal(read, result.Refusal is null);
    }

    [Fact]
    public void A_file_is_read_up_to_its_limit() =>
        Assert.Equal(MediaInspector.TooLarge, WordImport.Read(new MemoryStream(new byte[MediaLimits.LargestFile + 1])).Refusal);

    [Theory]
    [InlineData("<w:document xmlns:w=\"x\">")]
    [InlineData("không phải XML")]
    [InlineData("<a/>")]
    [InlineData("")]
    public void Broken_parts_are_refused(string document) =>
        Assert.Contains("bị hỏng hoặc không đọc được", Refusal(Zip(Parts(document))), StringComparison.Ordinal);

    [Fact]
    public void Bytes_cut_off_or_changed_anywhere_never_throw()
    {
        var good = WordFile.Of(WordFile.H(1, "Hồ sơ"), WordFile.Item(WordFile.Numbers, 0, "Tờ khai"), WordFile.T(["A", "B"], ["1", "2"])).ToArray();
        var random = new Random(20261124);
        for (var i = 0; i < 300; i++)
        {
            var bytes = i % 3 == 0 ? good[..random.Next(good.Length)] : (byte[])good.Clone();
            for (var n = 0; n < 1 + i % 7 && bytes.Length > 0; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var result = WordImport.Read(new MemoryStream(bytes));
            Assert.True(result.Refusal is not null || result.Markdown.Length > 0);
        }
    }

    private static string Refusal(byte[] bytes) => WordImport.Read(new MemoryStream(bytes)).Refusal!;

    private static string Text(string text) => Document($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");

    private static string Document(string body) => $"<w:document xmlns:w=\"{Namespace}\"><w:body>{body}</w:body></w:document>";

    private static (string Name, string Text)[] Parts(string document) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document),
    ];

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}

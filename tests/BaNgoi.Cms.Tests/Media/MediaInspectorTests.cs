using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Tests.Media;

public class MediaInspectorTests
{
    [Fact]
    public void Files_that_are_what_their_names_say_are_taken()
    {
        Assert.Null(Refusal("hinh.PNG", SampleFiles.Png()));
        Assert.Null(Refusal("van-ban.pdf", SampleFiles.Pdf()));
        Assert.Null(Refusal("to-khai.docx", SampleFiles.Docx()));
    }

    [Fact]
    public void A_file_of_the_largest_size_is_taken_and_one_byte_more_is_not()
    {
        Assert.Null(Refusal("a.pdf", SampleFiles.Pdf(MediaLimits.LargestFile)));
        Assert.Equal(MediaInspector.TooLarge, Refusal("a.pdf", SampleFiles.Pdf(MediaLimits.LargestFile + 1)));
    }

    [Fact]
    public void An_image_of_the_most_pixels_is_taken_and_one_row_more_is_not()
    {
        const int side = 10_000;
        Assert.Equal(MediaLimits.MostPixels, (long)side * side);
        Assert.Null(Refusal("a.png", SampleFiles.Png(side, side)));
        Assert.NotNull(Refusal("a.png", SampleFiles.Png(side, side + 1)));
    }

    [Theory]
    [InlineData("a.svg")]
    [InlineData("a.html")]
    [InlineData("a.exe")]
    [InlineData("a")]
    [InlineData("a.png.")]
    [InlineData("")]
    public void Kinds_that_are_not_listed_are_refused(string name) => Assert.NotNull(Refusal(name, SampleFiles.Png()));

    [Fact]
    public void A_name_that_does_not_fit_the_bytes_is_refused()
    {
        Assert.NotNull(Refusal("a.png", SampleFiles.Pdf()));
        Assert.NotNull(Refusal("a.pdf", SampleFiles.Png()));
        Assert.NotNull(Refusal("a.jpg", SampleFiles.Page));
        Assert.NotNull(Refusal("a.docx", SampleFiles.Zip(("xl/workbook.xml", 5), ("[Content_Types].xml", 5))));
        Assert.NotNull(Refusal("a.doc", SampleFiles.Docx()));
        Assert.NotNull(Refusal("a.png", []));
    }

    [Fact]
    public void A_file_that_is_two_things_at_once_is_refused()
    {
        var archive = SampleFiles.Zip(("bad.class", 10));

        Assert.NotNull(Refusal("a.png", [.. SampleFiles.Png(), .. SampleFiles.Page]));
        Assert.NotNull(Refusal("a.png", [.. SampleFiles.Png(), .. archive]));
        Assert.NotNull(Refusal("a.png", [.. SampleFiles.Png(), .. SampleFiles.Pdf()]));
        Assert.NotNull(Refusal("a.png", [.. SampleFiles.Png(), .. archive, .. new byte[1000]]));
        Assert.NotNull(Refusal("a.pdf", [.. SampleFiles.Pdf(), .. archive]));
        Assert.Null(Refusal("a.png", [.. SampleFiles.Png(), .. "PK\u0005\u0006"u8, .. new byte[100]]));
    }

    [Fact]
    public void A_document_that_would_unpack_to_more_than_the_limit_is_refused_unread()
    {
        var bomb = SampleFiles.Docx(("word/media/a.bin", MediaLimits.LargestUnpacked));

        Assert.True(bomb.Length < MediaLimits.LargestFile);
        Assert.NotNull(Refusal("a.docx", bomb));
    }

    [Fact]
    public void Sizes_that_only_the_directory_states_are_believed_and_do_not_overflow()
    {
        Assert.NotNull(Refusal("a.docx", SampleFiles.WithStatedSizes(SampleFiles.Docx(("a", 1), ("b", 1)), uint.MaxValue - 1)));
    }

    [Fact]
    public void A_document_of_too_many_entries_or_with_a_macro_is_refused()
    {
        var few = Enumerable.Range(0, MediaLimits.MostZipEntries - 2).Select(i => ($"e{i}", 0L)).ToArray();

        Assert.Null(Refusal("a.docx", SampleFiles.Docx(few)));
        Assert.NotNull(Refusal("a.docx", SampleFiles.Docx([.. few, ("one-more", 0)])));
        Assert.Contains("macro", Refusal("a.docx", SampleFiles.Docx(("word/vbaProject.bin", 5))), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_few_bytes_are_judged_without_failing()
    {
        for (var length = 0; length < 40; length++)
        {
            Assert.NotNull(Refusal("a.docx", SampleFiles.Docx()[..length]));
            Assert.NotNull(Refusal("a.png", SampleFiles.Png()[..Math.Min(length, 30)]));
        }

        Assert.Null(Refusal("a.pdf", SampleFiles.Pdf(10)));
    }

    [Fact]
    public void Broken_archives_are_judged_without_failing()
    {
        var whole = SampleFiles.Docx(("a", 100), ("b", 100));
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var broken = (byte[])whole.Clone();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            foreach (var name in new[] { "a.docx", "a.odt", "a.xlsx" })
            {
                Refusal(name, broken);
            }

            Refusal("a.pdf", [.. SampleFiles.Pdf(), .. broken]);
        }
    }

    private static string? Refusal(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MediaInspector.Refusal(name, stream);
    }
}

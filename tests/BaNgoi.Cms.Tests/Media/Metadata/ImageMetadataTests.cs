using System.Text;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Media.Metadata;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Media.Metadata;

public sealed class ImageMetadataTests
{
    public static TheoryData<string> Kinds() => ["image/jpeg", "image/png", "image/webp"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_but_the_picture_and_its_colours_remains(string kind)
    {
        var photo = Photo(kind, Photos.Exif(1, little: true));
        Assert.True(Contains(photo, Photos.Secret));

        var cleaned = ImageMetadata.Remove(kind, photo)!;

        Assert.False(Contains(cleaned, Photos.Secret));
        Assert.False(Contains(cleaned, "exif", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(kind == "image/jpeg" ? 2 : 1, Count(cleaned, Photos.Picture));
        Assert.True(kind switch { "image/jpeg" => Contains(cleaned, "ICC_PROFILE") && Contains(cleaned, "Adobe"), "image/png" => Contains(cleaned, "gAMA"), _ => Contains(cleaned, "ICCP") });
        Assert.Equal((3, 2), ImageSize.Read(kind, new MemoryStream(cleaned)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_clean_stays_as_it_is(string kind)
    {
        foreach (var exif in new[] { null, Photos.Exif(6, little: true) })
        {
            var once = ImageMetadata.Remove(kind, Photo(kind, exif))!;
            Assert.Equal(once, ImageMetadata.Remove(kind, once));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Which_way_up_the_picture_is_stays_known(string kind)
    {
        for (var orientation = 2; orientation <= 8; orientation++)
        {
            foreach (var little in new[] { true, false })
            {
                var cleaned = ImageMetadata.Remove(kind, Photo(kind, Photos.Exif(orientation, little)))!;

                Assert.Equal(1, Count(cleaned, Orientation.Write(orientation)));
                Assert.Equal(orientation, Orientation.Read(Orientation.Write(orientation)));
                Assert.False(Contains(cleaned, Photos.Secret));
            }
        }
    }

    [Fact]
    public void A_webp_says_which_chunks_it_has()
    {
        Assert.Equal(0x20, ImageMetadata.Remove("image/webp", Photos.WebP(Photos.Exif(1, little: true)))![20]);
        Assert.Equal(0x28, ImageMetadata.Remove("image/webp", Photos.WebP(Photos.Exif(8, little: true)))![20]);
        Assert.Equal(0x28, ImageMetadata.Remove("image/webp", Photos.WebP(Photos.Exif(8, little: false), jpegPrefix: true))![20]);
        var cleaned = ImageMetadata.Remove("image/webp", Photos.WebP(Photos.Exif(8, little: true)))!;
        Assert.Equal(cleaned.Length - 8, BitConverter.ToInt32(cleaned, 4));
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void A_file_cut_off_anywhere_before_the_pictures_end_is_refused(string kind)
    {
        // Behind the picture stands the secret once more; those bytes may go missing.
        var whole = Photo(kind, Photos.Exif(6, little: true));
        var end = whole.Length - Photos.Secret.Length - (kind == "image/webp" ? 1 : 0);
        for (var length = 0; length < end; length++)
        {
            Assert.Null(ImageMetadata.Remove(kind, whole[..length]));
        }

        Assert.NotNull(ImageMetadata.Remove(kind, whole[..end]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Broken_lengths_and_directories_never_throw(string kind)
    {
        var photo = Photo(kind, Photos.Exif(6, little: true));
        for (var at = 0; at < photo.Length; at++)
        {
            foreach (var value in new byte[] { 0x00, 0x7F, 0x80, 0xFF })
            {
                var broken = (byte[])photo.Clone();
                broken[at] = value;
                _ = ImageMetadata.Remove(kind, broken);
            }
        }
    }

    [Property]
    public void Any_bytes_are_answered(byte[] bytes)
    {
        _ = Orientation.Read(bytes);
        _ = Orientation.Read([.. "II*\0"u8, 8, 0, 0, 0, .. bytes]);
        foreach (var kind in new[] { "image/jpeg", "image/png", "image/webp" })
        {
            _ = ImageMetadata.Remove(kind, bytes);
            _ = ImageMetadata.Remove(kind, [.. Photo(kind, null)[..20], .. bytes]);
        }
    }

    [Fact]
    public void Other_kinds_come_back_as_they_are() => Assert.Equal("GIF89a"u8.ToArray(), ImageMetadata.Remove("image/gif", "GIF89a"u8.ToArray()));

    private static byte[] Photo(string kind, byte[]? exif) => kind switch
    {
        "image/jpeg" => Photos.Jpeg(exif),
        "image/png" => Photos.Png(exif),
        _ => Photos.WebP(exif),
    };

    private static bool Contains(byte[] bytes, string text, StringComparison comparison = StringComparison.Ordinal) => Encoding.Latin1.GetString(bytes).Contains(text, comparison);

    private static int Count(byte[] bytes, byte[] part) => Encoding.Latin1.GetString(bytes).Split(Encoding.Latin1.GetString(part)).Length - 1;
}

using System.Buffers.Binary;
using System.Text;

namespace BaNgoi.Cms.Tests.Media.Metadata;

/// <summary>Photos as telephones make them: a picture of nothing, and around it all that must not go online.</summary>
internal static class Photos
{
    /// <summary>What stands in every block of metadata, and must stand nowhere afterwards.</summary>
    public const string Secret = "11.9214N 109.1591E may cua chi Lan";

    /// <summary>The picture's own bytes; they must come out as they went in.</summary>
    public static readonly byte[] Picture = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0x00, 0xD9, 0x78];

    /// <summary>An EXIF block with a position and an orientation, in either byte order.</summary>
    public static byte[] Exif(int orientation, bool little)
    {
        using var tiff = new MemoryStream();
        void Short(int value) => tiff.Write(little ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value]);
        void Number(int value)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            tiff.Write(little ? [.. bytes.Reverse()] : bytes);
        }

        tiff.Write(little ? "II"u8 : "MM"u8);
        Short(42);
        Number(8);
        Short(2);

        // Make (010Fh), a text that lies behind the directory.
        Short(0x010F);
        Short(2);
        Number(Secret.Length);
        Number(8 + 2 + (2 * 12) + 4);
        Short(0x0112);
        Short(3);
        Number(1);
        Short(orientation);
        Short(0);
        Number(0);
        tiff.Write(Encoding.ASCII.GetBytes(Secret));
        return tiff.ToArray();
    }

    public static byte[] Jpeg(byte[]? exif = null)
    {
        var secret = Encoding.ASCII.GetBytes(Secret);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]),
            .. exif is null ? [] : Segment(0xE1, [.. "Exif\0\0"u8, .. exif]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. secret]),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 42]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. secret]),
            .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. secret]),
            .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
            .. Segment(0xFE, secret),
            .. Segment(0xDB, new byte[65]),
            0xFF, .. Segment(0xC0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Picture,
            .. Segment(0xC4, [0, .. new byte[16]]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 1]), .. Picture,
            0xFF, 0xD9,
            .. secret,
        ];
    }

    public static byte[] Png(byte[]? exif = null)
    {
        var secret = Encoding.ASCII.GetBytes(Secret);
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]),
            .. Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
            .. Chunk("tEXt", secret),
            .. Chunk("iTXt", secret),
            .. Chunk("tIME", secret),
            .. Chunk("IDAT", Picture),
            .. exif is null ? [] : Chunk("eXIf", exif),
            .. Chunk("IEND", []),
            .. secret,
        ];
    }

    public static byte[] WebP(byte[]? exif = null, bool jpegPrefix = false)
    {
        var secret = Encoding.ASCII.GetBytes(Secret + "!");
        byte[] chunks =
        [
            .. RiffChunk("VP8X", [(byte)(exif is null ? 0x24 : 0x2C), 0, 0, 0, 2, 0, 0, 1, 0, 0]),
            .. RiffChunk("ICCP", [1, 2, 3]),
            .. RiffChunk("VP8L", [0x2F, 2, 0x40, 0, 0, .. Picture]),
            .. exif is null ? [] : RiffChunk("EXIF", jpegPrefix ? [.. "Exif\0\0"u8, .. exif] : exif),
            .. RiffChunk("XMP ", secret),
            .. RiffChunk("JUNK", secret),
        ];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks, .. secret];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content) => [0, 0, (byte)(content.Length >> 8), (byte)content.Length, .. Encoding.ASCII.GetBytes(type), .. content, 1, 2, 3, 4];

    private static byte[] RiffChunk(string type, byte[] content) => [.. Encoding.ASCII.GetBytes(type), .. Little(content.Length), .. content, .. (content.Length & 1) == 0 ? Array.Empty<byte>() : [0]];

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}

using System.Buffers.Binary;

namespace BaNgoi.Cms.Media;

/// <summary>Reads width and height from the header of an image: a file that has none is no image, whatever its first bytes.</summary>
public static class ImageSize
{
    private const int LongestHeader = 64;

    /// <summary>Width and height in pixels, or null when the header is not that of such an image.</summary>
    public static (int Width, int Height)? Read(string contentType, Stream bytes)
    {
        var size = contentType == "image/jpeg" ? Jpeg(bytes) : Header(contentType, bytes);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static (int Width, int Height)? Header(string contentType, Stream bytes)
    {
        var header = new byte[LongestHeader];
        var h = header.AsSpan(0, bytes.ReadAtLeast(header, header.Length, throwOnEndOfStream: false));
        return contentType switch
        {
            "image/png" when h.Length >= 33 && h[12..16].SequenceEqual("IHDR"u8) =>
                (BinaryPrimitives.ReadInt32BigEndian(h[16..]), BinaryPrimitives.ReadInt32BigEndian(h[20..])),
            "image/gif" when h.Length >= 13 => (BinaryPrimitives.ReadUInt16LittleEndian(h[6..]), BinaryPrimitives.ReadUInt16LittleEndian(h[8..])),
            "image/webp" when h.Length >= 30 && h[8..12].SequenceEqual("WEBP"u8) => WebP(h),
            _ => null,
        };
    }

    // https://developers.google.com/speed/webp/docs/riff_container
    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> h)
    {
        if (h[12..16].SequenceEqual("VP8X"u8))
        {
            return (1 + (h[24] | h[25] << 8 | h[26] << 16), 1 + (h[27] | h[28] << 8 | h[29] << 16));
        }

        if (h[12..16].SequenceEqual("VP8L"u8) && h[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(h[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
        }

        return h[12..16].SequenceEqual("VP8 "u8) && h[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? (BinaryPrimitives.ReadUInt16LittleEndian(h[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(h[28..]) & 0x3FFF)
            : null;
    }

    // Walks the segments to the first start of frame (ITU T.81, annex B).
    private static (int Width, int Height)? Jpeg(Stream bytes)
    {
        bytes.Position = 2;
        var segment = new byte[4];
        while (bytes.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false) == segment.Length && segment[0] == 0xFF)
        {
            if (segment[1] == 0xFF)
            {
                bytes.Position -= 3;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
            if (IsStartOfFrame(segment[1]))
            {
                var frame = new byte[5];
                return bytes.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length
                    ? (BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)))
                    : null;
            }

            if (length < 2 || segment[1] is 0xD9 or 0xDA)
            {
                return null;
            }

            bytes.Position += length - 2;
        }

        return null;
    }

    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}

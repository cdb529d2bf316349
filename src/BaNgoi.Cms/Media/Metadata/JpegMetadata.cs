using System.Buffers.Binary;

namespace BaNgoi.Cms.Media.Metadata;

/// <summary>Metadata of JPEG files (ITU T.81, annex B): segments kept are those that decoding the picture or its colours needs.</summary>
internal static class JpegMetadata
{
    private const byte Escape = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;

    // Identifier, version, units, densities; a small copy of the picture may follow.
    private const int JfifLength = 12;

    public static byte[]? Remove(ReadOnlySpan<byte> image)
    {
        if (!image.StartsWith((ReadOnlySpan<byte>)[Escape, StartOfImage]))
        {
            return null;
        }

        using var head = new MemoryStream();
        using var rest = new MemoryStream();
        var orientation = Orientation.Upright;
        var seenScan = false;
        var at = 2;
        while (Marker(image, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                rest.Write([Escape, EndOfImage]);
                return seenScan ? Whole(head, orientation, rest) : null;
            }

            if (Segment(image, at) is not { } length)
            {
                return null;
            }

            var content = image.Slice(at + 2, length - 2);
            at += length;
            if (marker == App1 && content.StartsWith("Exif\0\0"u8))
            {
                orientation = Orientation.Read(content[6..]);
            }
            else if (marker == App0 && content.StartsWith("JFIF\0"u8) && content.Length >= JfifLength)
            {
                Write(head, marker, [.. content[..JfifLength], 0, 0]);
            }
            else if (IsKept(marker, content))
            {
                Write(rest, marker, content);
            }

            if (marker == StartOfScan)
            {
                seenScan = true;
                var end = EndOfScan(image, at);
                rest.Write(image[at..end]);
                at = end;
            }
        }

        return null;
    }

    // JFIF asks to stand first, EXIF too; readers look for EXIF wherever it is.
    private static byte[] Whole(MemoryStream head, int orientation, MemoryStream rest)
    {
        using var whole = new MemoryStream();
        whole.Write([Escape, StartOfImage]);
        head.WriteTo(whole);
        if (orientation != Orientation.Upright)
        {
            Write(whole, App1, [.. "Exif\0\0"u8, .. Orientation.Write(orientation)]);
        }

        rest.WriteTo(whole);
        return whole.ToArray();
    }

    // Colours need the profile (APP2) and Adobe's word on how they are stored (APP14).
    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        App2 => content.StartsWith("ICC_PROFILE\0"u8),
        App14 => content.StartsWith("Adobe"u8),
        >= App0 and <= App15 or Comment => false,
        _ => true,
    };

    // Any number of FFs may stand before a marker.
    private static byte? Marker(ReadOnlySpan<byte> image, ref int at)
    {
        if (at >= image.Length || image[at] != Escape)
        {
            return null;
        }

        while (at < image.Length && image[at] == Escape)
        {
            at++;
        }

        return at < image.Length ? image[at++] : null;
    }

    private static int? Segment(ReadOnlySpan<byte> image, int at)
    {
        if (at + 2 > image.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(image[at..]);
        return length >= 2 && at + length <= image.Length ? length : null;
    }

    // Within a scan, FF00 is a byte and FFD0 to FFD7 are restart marks; anything else ends it.
    private static int EndOfScan(ReadOnlySpan<byte> image, int at)
    {
        for (; at + 1 < image.Length; at++)
        {
            if (image[at] == Escape && image[at + 1] is not (0x00 or Escape or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return image.Length;
    }

    private static void Write(MemoryStream to, byte marker, ReadOnlySpan<byte> content)
    {
        var length = (ushort)(content.Length + 2);
        to.Write([Escape, marker, (byte)(length >> 8), (byte)length]);
        to.Write(content);
    }
}

using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace BaNgoi.Cms.Media.Metadata;

/// <summary>Metadata of PNG files (W3C PNG, third edition, section 5): chunks kept are the picture, its colours and its animation.</summary>
internal static class PngMetadata
{
    private const int SignatureLength = 8;

    // Length, type, checksum.
    private const int FrameLength = 12;

    private const string Exif = "eXIf";
    private const string Header = "IHDR";
    private const string End = "IEND";

    private static readonly FrozenSet<string> Kept = new[]
    {
        Header, "PLTE", "IDAT", End,
        "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs",
        "acTL", "fcTL", "fdAT",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static byte[]? Remove(byte[] image)
    {
        if (Chunks(image) is not { } chunks)
        {
            return null;
        }

        using var whole = new MemoryStream();
        whole.Write(image.AsSpan(0, SignatureLength));
        foreach (var (type, place) in chunks)
        {
            if (Kept.Contains(type))
            {
                whole.Write(image.AsSpan(place));
            }

            if (type == Header && OrientationOf(image, chunks) is var orientation and not Orientation.Upright)
            {
                WriteExif(whole, orientation);
            }
        }

        return whole.ToArray();
    }

    // What follows the last chunk is no part of the picture.
    private static List<(string Type, Range Place)>? Chunks(byte[] image)
    {
        var chunks = new List<(string Type, Range Place)>();
        for (var at = SignatureLength; image.Length - at >= FrameLength;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at));
            if (length > image.Length - at - FrameLength)
            {
                return null;
            }

            var type = Encoding.ASCII.GetString(image, at + 4, 4);
            var end = at + FrameLength + (int)length;
            chunks.Add((type, at..end));
            at = end;
            if (type == End)
            {
                return chunks[0].Type == Header ? chunks : null;
            }
        }

        return null;
    }

    private static int OrientationOf(byte[] image, List<(string Type, Range Place)> chunks) =>
        chunks.FirstOrDefault(chunk => chunk.Type == Exif) is { Type: Exif } exif ? Orientation.Read(image.AsSpan(exif.Place)[8..^4]) : Orientation.Upright;

    private static void WriteExif(MemoryStream to, int orientation)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(Exif), .. Orientation.Write(orientation)];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length - 4);
        to.Write(number);
        to.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(content));
        to.Write(number);
    }

    // PNG, annex D: CRC-32 over type and content.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}

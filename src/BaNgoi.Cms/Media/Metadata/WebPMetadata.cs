using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace BaNgoi.Cms.Media.Metadata;

/// <summary>Metadata of WebP files (RFC 9649, section 2): chunks kept are the picture, its colours and its animation.</summary>
internal static class WebPMetadata
{
    private const int FileHeaderLength = 12;
    private const int ChunkHeaderLength = 8;

    private const string Extended = "VP8X";
    private const string Exif = "EXIF";
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    private static readonly FrozenSet<string> Kept = new[] { Extended, "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Pictures = new[] { "VP8 ", "VP8L", "ANMF" }.ToFrozenSet(StringComparer.Ordinal);

    public static byte[]? Remove(byte[] image)
    {
        if (Chunks(image) is not { } chunks || !chunks.Exists(chunk => Pictures.Contains(chunk.Type)))
        {
            return null;
        }

        var orientation = OrientationOf(image, chunks);
        using var whole = new MemoryStream();
        whole.Write(image.AsSpan(0, FileHeaderLength));
        foreach (var (type, content) in chunks.Where(chunk => Kept.Contains(chunk.Type)))
        {
            Write(whole, type, type == Extended ? Flagged(image[content], orientation) : image[content]);
        }

        // Only an extended file can hold EXIF, so one that had it is extended.
        if (orientation != Orientation.Upright)
        {
            Write(whole, Exif, Orientation.Write(orientation));
        }

        var result = whole.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), result.Length - ChunkHeaderLength);
        return result;
    }

    private static List<(string Type, Range Content)>? Chunks(byte[] image)
    {
        if (image.Length < FileHeaderLength || !image.AsSpan(8).StartsWith("WEBP"u8))
        {
            return null;
        }

        var chunks = new List<(string Type, Range Content)>();
        var end = BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(4)) + (long)ChunkHeaderLength;
        if (end > image.Length)
        {
            return null;
        }

        long at = FileHeaderLength;
        while (end - at >= ChunkHeaderLength)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan((int)at + 4));
            var start = at + ChunkHeaderLength;
            if (length > end - start)
            {
                return null;
            }

            chunks.Add((Encoding.ASCII.GetString(image, (int)at, 4), (int)start..(int)(start + length)));
            at = start + length + (length & 1);
        }

        return chunks;
    }

    private static int OrientationOf(byte[] image, List<(string Type, Range Content)> chunks)
    {
        if (chunks.FirstOrDefault(chunk => chunk.Type == Exif) is not { Type: Exif } exif || chunks[0].Type != Extended)
        {
            return Orientation.Upright;
        }

        // Some writers copy the prefix that only JPEG asks for.
        var content = image.AsSpan(exif.Content);
        return Orientation.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);
    }

    private static byte[] Flagged(byte[] header, int orientation)
    {
        if (header.Length > 0)
        {
            header[0] = (byte)(header[0] & ~(ExifFlag | XmpFlag) | (orientation == Orientation.Upright ? 0 : ExifFlag));
        }

        return header;
    }

    private static void Write(MemoryStream to, string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        to.Write(Encoding.ASCII.GetBytes(type));
        to.Write(length);
        to.Write(content);
        if ((content.Length & 1) != 0)
        {
            to.WriteByte(0);
        }
    }
}

using System.Buffers.Binary;

namespace BaNgoi.Cms.Media;

/// <summary>
/// The record at the end of every ZIP archive (APPNOTE.TXT, 4.3.16). Programs that unpack look for it from the end of a file and
/// do not mind what stands in front, so that an image or a page can be an archive as well; .NET's reader does mind.
/// </summary>
internal static class ZipEnd
{
    /// <summary>Bytes of the record without its comment: no archive is shorter.</summary>
    public const int Length = 22;

    private const int LongestComment = ushort.MaxValue;
    private const int EntryHeader = 4;

    /// <summary>Whether a file carries an archive at its end.</summary>
    public static bool IsIn(Stream bytes)
    {
        var tail = Read(bytes, Math.Max(0, bytes.Length - Length - LongestComment), Length + LongestComment);
        for (var end = tail.Length; (end = tail.AsSpan(0, end).LastIndexOf("PK\u0005\u0006"u8)) >= 0;)
        {
            if (end + Length <= tail.Length && HasDirectory(bytes, tail.AsSpan(end), bytes.Length - tail.Length + end))
            {
                return true;
            }
        }

        return false;
    }

    // The directory stands right before the record, wherever the archive begins; a large archive (ZIP64) says so by a size of all ones.
    private static bool HasDirectory(Stream bytes, ReadOnlySpan<byte> record, long at)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        return size == uint.MaxValue || (size > 0 && size <= at && Read(bytes, at - size, EntryHeader).AsSpan().SequenceEqual("PK\u0001\u0002"u8));
    }

    private static byte[] Read(Stream bytes, long at, int count)
    {
        bytes.Position = at;
        var read = new byte[(int)Math.Min(count, bytes.Length - at)];
        bytes.ReadExactly(read);
        return read;
    }
}

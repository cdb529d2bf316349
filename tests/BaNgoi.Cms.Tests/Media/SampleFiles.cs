using System.IO.Compression;
using System.Text;

namespace BaNgoi.Cms.Tests.Media;

/// <summary>Small files of the kinds the library takes, and of kinds that only pretend.</summary>
internal static class SampleFiles
{
    /// <summary>A PNG of that size without any picture in it: whole as a file, which is all the library looks at.</summary>
    public static byte[] Png(int width = 3, int height = 2) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82,
    ];

    public static byte[] Pdf(int length = 100) => [.. "%PDF-1.7\n"u8, .. new byte[length - 9]];

    public static byte[] Docx(params (string Name, long Length)[] more) =>
        Zip([("[Content_Types].xml", 10), ("word/document.xml", 10), .. more]);

    public static byte[] Zip(params (string Name, long Length)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                Fill(entry, length);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The archive with the sizes its directory states for each entry overwritten.</summary>
    public static byte[] WithStatedSizes(byte[] zip, uint size)
    {
        var changed = (byte[])zip.Clone();
        for (var at = changed.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            BitConverter.TryWriteBytes(changed.AsSpan(at + 24), size);
            var next = changed.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return changed;
    }

    public static byte[] Page => Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static void Fill(Stream stream, long length)
    {
        var zeros = new byte[1 << 20];
        for (; length > 0; length -= zeros.Length)
        {
            stream.Write(zeros, 0, (int)Math.Min(length, zeros.Length));
        }
    }
}

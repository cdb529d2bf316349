using System.IO.Compression;

namespace BaNgoi.Consultations.Reports;

/// <summary>Packs a zip anew without anything that depends on when it was made: entries by name, all of one date.</summary>
internal static class FixedZip
{
    // The first moment a zip can hold.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same content in bytes that do not change from one making to the next.</summary>
    /// <param name="made">A zip; seekable.</param>
    public static byte[] Of(Stream made)
    {
        made.Position = 0;
        using var source = new ZipArchive(made, ZipArchiveMode.Read, leaveOpen: true);
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of types first: some readers look for it there.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Date;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }
}

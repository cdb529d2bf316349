using System.IO.Compression;

namespace BaNgoi.Cms.Tables;

/// <summary>
/// Unpacks every part of a workbook once, counting, before a parser sees it: a small zip can unpack to terabytes
/// and the sizes written in it can lie.
/// </summary>
public static class WorkbookGuard
{
    /// <summary>Most parts in the zip. A plain workbook has about ten.</summary>
    private const int MaxParts = 1_000;

    /// <summary>What is wrong with the file; null for a zip with a workbook in it within the limits. The stream stands at its beginning afterwards.</summary>
    /// <param name="stream">Seekable; left open.</param>
    /// <param name="unpackedBytes">Largest sum of the unpacked parts, in bytes.</param>
    public static WorkbookRefusal? Refusal(Stream stream, long unpackedBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Position = 0;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return Refusal(zip, unpackedBytes);
        }
        catch (InvalidDataException error)
        {
            return new WorkbookRefusal(
                "This is not an .xlsx workbook: the zip archive is damaged or the file is of another kind.",
                "Nội dung tệp không phải bảng tính .xlsx, hoặc tệp bị hỏng.",
                error);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static WorkbookRefusal? Refusal(ZipArchive zip, long unpackedBytes) =>
        zip.Entries.Count > MaxParts ? new WorkbookRefusal($"The workbook has more than {MaxParts:N0} parts.", "Bảng tính có quá nhiều phần bên trong; xin lưu lại chỉ với một trang tính.")
        : zip.GetEntry("xl/workbook.xml") is null ? new WorkbookRefusal("This zip archive is not an .xlsx workbook.", "Tệp nén này không phải bảng tính .xlsx.")
        : UnpacksWithin(zip, unpackedBytes) ? null
        : new WorkbookRefusal($"The workbook unpacks to more than {unpackedBytes:N0} bytes.", "Bảng tính bung ra quá lớn nên không đọc.");

    private static bool UnpacksWithin(ZipArchive zip, long most)
    {
        var buffer = new byte[81_920];
        var left = most;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}

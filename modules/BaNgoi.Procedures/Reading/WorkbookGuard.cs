using System.IO.Compression;

namespace BaNgoi.Procedures.Reading;

/// <summary>
/// Unpacks every part of a workbook once, counting, before a parser sees it: a small zip can unpack to terabytes
/// and the sizes written in it can lie.
/// </summary>
internal static class WorkbookGuard
{
    /// <summary>Most parts in the zip. A plain workbook has about ten.</summary>
    private const int MaxParts = 1_000;

    /// <summary>Passes for a zip with a workbook in it within the limits; the stream stands at its beginning afterwards.</summary>
    /// <exception cref="ProcedureFileException">It is something else, damaged or too large.</exception>
    public static void Check(Stream stream, ReadLimits limits)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxParts)
            {
                throw new ProcedureFileException($"The workbook has more than {MaxParts:N0} parts.") { ForEditors = "Bảng tính có quá nhiều phần bên trong; xin lưu lại chỉ với một trang tính." };
            }

            if (zip.GetEntry("xl/workbook.xml") is null)
            {
                throw new ProcedureFileException("This zip archive is not an .xlsx workbook.") { ForEditors = "Tệp nén này không phải bảng tính .xlsx." };
            }

            Count(zip, limits.UnpackedBytes);
        }
        catch (InvalidDataException error)
        {
            throw new ProcedureFileException("This is not an .xlsx workbook: the zip archive is damaged or the file is of another kind.", error)
            {
                ForEditors = "Nội dung tệp không phải bảng tính .xlsx, hoặc tệp bị hỏng.",
            };
        }

        stream.Position = 0;
    }

    private static void Count(ZipArchive zip, long most)
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
                    throw new ProcedureFileException($"The workbook unpacks to more than {most:N0} bytes.") { ForEditors = "Bảng tính bung ra quá lớn nên không đọc." };
                }
            }
        }
    }
}

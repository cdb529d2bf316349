using System.Text.Json;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Lists of procedures for the import: the real catalogue where it is at hand, and small made-up ones.</summary>
public static class ProcedureFiles
{
    /// <summary>The real catalogue beside the repository, or null in a public clone.</summary>
    public static string? Real { get; } = FindReal("procedures.jsonl");

    /// <summary>A file of the shared data folder, or null.</summary>
    public static string? FindReal(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A made-up procedure as a line of the import file.</summary>
    public static string Line(int number, string title) => JsonSerializer.Serialize(new
    {
        name = title,
        code = $"9.{number:000000}",
        field = "Lĩnh vực thử nghiệm",
        time_limit = "5 Ngày làm việc",
        fee = (string?)null,
        channels = new[] { new { channel = "Trực tiếp", time = "5 Ngày làm việc", fee_text = (string?)null, note = (string?)null } },
        target = new[] { "Công dân Việt Nam" },
        documents = new[] { new { name = "Tờ khai thử nghiệm", quantity = "1 bản chính" } },
        result = "Giấy xác nhận thử nghiệm",
        legal_basis = new[] { "01/2020/TT-BTP" },
        level = "Cấp xã",
        agency = "Ủy ban nhân dân cấp xã",
        conditions = (string?)null,
        decision = "01/QĐ-THU",
        source_url = (string?)null,
        origin = "test",
        steps = "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.",
        name_source = "found",
        details_source = "found",
    });

    /// <summary>A file of made-up procedures in the data folder.</summary>
    public static string Write(DataFolder folder, int count)
    {
        var path = Path.Combine(folder.Path, "made-up.jsonl");
        File.WriteAllLines(path, Enumerable.Range(1, count).Select(n => Line(n, $"Thủ tục thử nghiệm số {n}")));
        return path;
    }
}

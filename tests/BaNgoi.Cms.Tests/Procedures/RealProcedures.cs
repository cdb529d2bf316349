using BaNgoi.Procedures.Reading;

namespace BaNgoi.Cms.Tests.Procedures;

/// <summary>The 400 real records beside the repository, or a small made-up sample where they are absent.</summary>
internal static class RealProcedures
{
    private const string Sample =
        """
        {"name":"Thủ tục cấp giấy mẫu","code":"9.000001","field":"Thử nghiệm","time_limit":"3 Ngày làm việc","fee":"Miễn phí","channels":[{"channel":"Trực tiếp","time":"3 Ngày làm việc","fee_text":"Miễn phí (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)","note":null},{"channel":"Trực tuyến","time":null,"fee_text":null,"note":null}],"target":["Công dân Việt Nam"],"documents":[{"name":"Tờ khai (mẫu TN01)","quantity":"1 bản chính"},{"name":"Lưu ý: mang theo thẻ.","quantity":"0 bản chính"}],"result":"Giấy mẫu","legal_basis":["1/2020/TT-BTPT"],"level":"Cấp xã","agency":"Ủy ban nhân dân cấp xã","steps":"Bước 1: Nộp.\nBước 2: Nhận."}
        {"name":"Cấp giấy mẫu","code":"9.000002","name_source":"memory","details_source":"none"}
        {"name":"Việc không có mã"}
        """;

    /// <summary>Path of the real file, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The rows, and whether they are the real ones.</summary>
    public static (ProcedureFileContent Content, bool AreReal) Read()
    {
        if (Path is not null)
        {
            return (ProcedureFile.Read(Path), true);
        }

        Console.WriteLine("shared/data/procedures.jsonl is not here; using a made-up sample of 3 records.");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Sample));
        return (ProcedureFile.Read(stream, ".jsonl"), false);
    }

    private static string? Find()
    {
        // A worktree may lie elsewhere than beside the data, so every directory above is tried.
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = System.IO.Path.Combine(directory.FullName, "shared", "data", "procedures.jsonl");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

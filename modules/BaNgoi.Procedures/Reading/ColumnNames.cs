using BaNgoi.Cms.Text;

namespace BaNgoi.Procedures.Reading;

/// <summary>The columns of a list of procedures and the headings people give them.</summary>
internal static class ColumnNames
{
    /// <summary>The column of names.</summary>
    public const string Name = "name";

    /// <summary>The column of codes.</summary>
    public const string Code = "code";

    /// <summary>The column of fields of administration.</summary>
    public const string Field = "field";

    /// <summary>Columns that hold lists.</summary>
    public static readonly IReadOnlySet<string> Lists = new HashSet<string> { "channels", "target", "documents", "legal_basis" };

    private static readonly Dictionary<string, string> ByHeading = Headings()
        .SelectMany(column => column.Headings.Append(column.Name).Select(heading => (Key: Key(heading), column.Name)))
        .ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>The column a heading means, without regard to case, diacritics, spaces and punctuation; null when nobody knows it.</summary>
    public static string? Find(string heading) => ByHeading.GetValueOrDefault(Key(heading));

    /// <summary>What people usually call a column.</summary>
    public static string Usual(string column) => Headings().First(entry => entry.Name == column).Headings.FirstOrDefault(column);

    private static string Key(string heading) => string.Concat(VietnameseText.Fold(heading).Where(char.IsLetterOrDigit));

    private static (string Name, string[] Headings)[] Headings() =>
    [
        (Name, ["Tên thủ tục", "Tên thủ tục hành chính", "Tên TTHC", "Tên"]),
        (Code, ["Mã thủ tục", "Mã thủ tục hành chính", "Mã TTHC", "Mã số", "Mã"]),
        (Field, ["Lĩnh vực"]),
        ("time_limit", ["Thời hạn giải quyết", "Thời gian giải quyết", "Thời hạn"]),
        ("fee", ["Phí, lệ phí", "Phí và lệ phí", "Lệ phí", "Phí"]),
        ("channels", ["Cách thức thực hiện", "Hình thức nộp"]),
        ("target", ["Đối tượng thực hiện", "Đối tượng"]),
        ("documents", ["Thành phần hồ sơ", "Hồ sơ"]),
        ("result", ["Kết quả thực hiện", "Kết quả"]),
        ("legal_basis", ["Căn cứ pháp lý", "Cơ sở pháp lý"]),
        ("level", ["Cấp thực hiện", "Cấp giải quyết"]),
        ("agency", ["Cơ quan thực hiện", "Cơ quan giải quyết", "Cơ quan có thẩm quyền"]),
        ("conditions", ["Yêu cầu, điều kiện", "Yêu cầu, điều kiện thực hiện"]),
        ("decision", ["Quyết định công bố", "Số quyết định"]),
        ("source_url", ["Đường dẫn", "Nguồn"]),
        ("origin", ["Xuất xứ"]),
        ("steps", ["Trình tự thực hiện"]),
        ("name_source", []),
        ("details_source", []),
    ];
}

using BaNgoi.Cms.Text;

namespace BaNgoi.Procedures.Mapping;

/// <summary>
/// A first guess at what in people's lives a new procedure belongs to, from the words of its official title and field.
/// Editors correct it: an import never touches it again.
/// </summary>
internal static class LifeEvents
{
    private const int Most = 3;
    private const int LongestName = 120;

    // The choices of the field LifeEvents in recipes/procedure.recipe.json; the words are folded.
    private static readonly (string Event, string[] Words)[] Table =
    [
        ("Sinh con, nuôi con nhỏ", ["khai sinh", "nhan cha me con", "nhan cha, me, con", "nuoi con nuoi", "con nuoi", "tre em", "mang thai", "sinh con", "nhan con", "giam ho"]),
        ("Kết hôn", ["ket hon", "tinh trang hon nhan"]),
        ("Người thân qua đời", ["khai tu", "mai tang", "tu vong", "thua ke", "di chuc", "than nhan liet si", "hoa tang", "mo liet si"]),
        ("Nhà đất, xây dựng", ["dat dai", "quyen su dung dat", "thua dat", "nha o", "giay phep xay dung", "xay dung", "quy hoach", "boi thuong", "tai dinh cu"]),
        ("Kinh doanh, làm ăn", ["ho kinh doanh", "kinh doanh", "hop tac xa", "to hop tac", "to hop tac", "ban le", "san xuat", "chan nuoi", "khai thac", "thuy san", "tau ca", "an toan thuc pham"]),
        ("Học hành", ["hoc sinh", "truong hoc", "lop hoc", "giao duc", "mam non", "hoc nghe", "hoc phi", "van bang", "tieu hoc", "trung hoc"]),
        ("Giấy tờ cá nhân, chứng thực", ["chung thuc", "ban sao", "ho tich", "cu tru", "tam tru", "thuong tru", "can cuoc", "cai chinh", "xac dinh lai dan toc"]),
        ("Người cao tuổi, khuyết tật, khó khăn", ["tro giup xa hoi", "tro cap xa hoi", "khuyet tat", "cao tuoi", "ho ngheo", "can ngheo", "bao tro", "huu tri xa hoi", "kho khan", "nghien ma tuy"]),
        ("Người có công", ["nguoi co cong", "thuong binh", "liet si", "cuu chien binh", "khang chien", "thanh nien xung phong", "uu dai"]),
        ("Thiên tai, môi trường, nông nghiệp", ["thien tai", "moi truong", "nong nghiep", "trong trot", "thuy loi", "bao ve rung", "lam nghiep", "dich benh"]),
        ("Tôn giáo, hội họp, văn hóa", ["ton giao", "tin nguong", "hoi dong", "le hoi", "quy xa hoi", "hoi quan", "cau lac bo", "the thao", "thu vien", "gia dinh van hoa"]),
        ("Nghĩa vụ quân sự", ["nghia vu quan su", "dan quan"]),
        ("Khiếu nại, tố cáo, tiếp công dân", ["khieu nai", "to cao", "tiep cong dan", "xu ly don", "boi thuong nha nuoc", "hoa giai"]),
    ];

    /// <summary>The events that fit, at most three.</summary>
    public static IReadOnlyList<string> Of(string title, string field)
    {
        // What a long title names far from its beginning is an exception or an example.
        var name = VietnameseText.Fold(title);
        var text = $" {name[..Math.Min(name.Length, LongestName)]} {VietnameseText.Fold(field)} ";
        return [.. Table.Where(row => row.Words.Any(word => text.Contains(' ' + word, StringComparison.Ordinal))).Select(row => row.Event).Take(Most)];
    }
}

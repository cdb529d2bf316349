using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

public sealed class ClauseParserTests
{
    [Fact]
    public void A_draft_typed_by_hand_becomes_a_tree()
    {
        const string Draft = """
            **ỦY BAN NHÂN DÂN**

            Căn cứ Luật Tổ chức chính quyền địa phương;

            **Chương I**
            **QUY ĐỊNH CHUNG**

            **Điều 1. Phạm vi điều chỉnh**

            1. Quy định này quy định về vỉa hè theo khoản 2 Điều 5 Nghị định về đường bộ.

            2\. Không áp dụng với:

            a) Đường tỉnh;

            đ) Đường khác, gồm:

            - đường nội bộ;
            - ngõ.

            ## Chương II QUẢN LÝ

            ĐIỀU 2: Sử dụng

            Vỉa hè để đi bộ.

            Điều 3 . Hiệu lực

            Quy định này có hiệu lực từ ngày ký.

            **Nơi nhận:**

            - Như Điều 3;

            TM. ỦY BAN NHÂN DÂN

            **PHỤ LỤC I**

            **MẪU ĐƠN**

            (Kèm theo Quy định này)

            Kính gửi: Ủy ban nhân dân

            1. Họ và tên:
            """;

        Equal(
            Draft,
            "Preamble mo-dau [Phần mở đầu] | **ỦY BAN NHÂN DÂN**¶¶Căn cứ Luật Tổ chức chính quyền địa phương;",
            "Chapter chuong-1 [Chương I] QUY ĐỊNH CHUNG |",
            " Article dieu-1 [Điều 1] Phạm vi điều chỉnh |",
            "  Clause dieu-1-khoan-1 [khoản 1 Điều 1] | Quy định này quy định về vỉa hè theo khoản 2 Điều 5 Nghị định về đường bộ.",
            "  Clause dieu-1-khoan-2 [khoản 2 Điều 1] | Không áp dụng với:",
            "   Point dieu-1-khoan-2-diem-a [điểm a khoản 2 Điều 1] | Đường tỉnh;",
            "   Point dieu-1-khoan-2-diem-dd [điểm đ khoản 2 Điều 1] | Đường khác, gồm:¶¶- đường nội bộ;¶- ngõ.",
            "Chapter chuong-2 [Chương II] QUẢN LÝ |",
            " Article dieu-2 [Điều 2] Sử dụng | Vỉa hè để đi bộ.",
            " Article dieu-3 [Điều 3] Hiệu lực | Quy định này có hiệu lực từ ngày ký.",
            "Text noi-nhan-chu-ky [Nơi nhận, chữ ký] | **Nơi nhận:**¶¶- Như Điều 3;¶¶TM. ỦY BAN NHÂN DÂN",
            "Appendix phu-luc-1 [Phụ lục I] MẪU ĐƠN | (Kèm theo Quy định này)",
            " Text phu-luc-1-doan-1 [đoạn 1 Phụ lục I] | Kính gửi: Ủy ban nhân dân",
            " Clause phu-luc-1-khoan-1 [khoản 1 Phụ lục I] | Họ và tên:");
    }

    internal static string Show(Clause clause) =>
        $"{new string(' ', clause.Level)}{clause.Kind} {clause.Address} [{clause.Label}]{(clause.Heading.Length > 0 ? " " + clause.Heading : "")} | {clause.Markdown.Replace("\n", "¶", StringComparison.Ordinal)}".TrimEnd();

    internal static void Equal(string markdown, params string[] expected) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', ClauseParser.Parse(markdown).Select(Show)));
}

using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Cms.Tests.Procedures.Parsing;

public class DocumentSorterTests
{
    private static SortedDocuments Sort(params (string Name, string? Quantity)[] rows) =>
        DocumentSorter.Sort([.. rows.Select(row => new DocumentRow(row.Name, row.Quantity))]);

    [Fact]
    public void A_paragraph_with_quantity_0_is_a_note()
    {
        var sorted = Sort(
            ("Tờ khai theo mẫu", "1 bản chính"),
            ("Trường hợp gửi qua bưu chính thì phải gửi kèm bản sao có chứng thực.", "0 bản chính"),
            ("Giấy tờ do nước ngoài cấp phải được hợp pháp hóa lãnh sự.", "Bản chính: 0 Bản sao: 0"));
        Assert.Equal("Tờ khai theo mẫu", Assert.Single(Assert.Single(sorted.Cases).Documents).Name);
        Assert.Equal(2, sorted.Notes.Count);
    }

    [Fact]
    public void A_paper_only_to_be_shown_stays_a_document() =>
        Assert.Equal(0, Sort(("Thẻ căn cước để chứng minh nhân thân. Trường hợp đã có dữ liệu thì không phải xuất trình.", "0 bản chính")).Cases[0].Documents[0].Quantity.Originals);

    [Fact]
    public void A_case_named_in_the_row_becomes_a_group_after_what_everyone_hands_in()
    {
        var sorted = Sort(
            ("Đối với Công an nhân dân: Giấy giới thiệu của đơn vị", "1 bản chính"),
            ("Tờ khai", "1 bản chính"));
        Assert.Equal([null, "Đối với Công an nhân dân"], sorted.Cases.Select(c => c.Case));
        Assert.Equal("Giấy giới thiệu của đơn vị", sorted.Cases[1].Documents[0].Name);
    }

    [Theory]
    [InlineData("Trường hợp trẻ em bị bỏ rơi thì phải có biên bản do cơ quan có thẩm quyền lập.", "Trường hợp trẻ em bị bỏ rơi", "Phải có biên bản do cơ quan có thẩm quyền lập.")]
    [InlineData("(i) Trường hợp ủy quyền cho cá nhân, kèm theo hồ sơ phải có văn bản ủy quyền.", "(i) Trường hợp ủy quyền cho cá nhân", "Kèm theo hồ sơ phải có văn bản ủy quyền.")]
    [InlineData("(iv) Trường hợp qua bưu chính, khi thực hiện thủ tục, nhân viên phải nộp phiếu.", "(iv) Trường hợp qua bưu chính", "Khi thực hiện thủ tục, nhân viên phải nộp phiếu.")]
    [InlineData("Đối với dự án sửa chữa, hồ sơ trình thẩm định còn phải có báo cáo.", "Đối với dự án sửa chữa", "Hồ sơ trình thẩm định còn phải có báo cáo.")]
    [InlineData("Trường hợp mang thai hộ phải có văn bản xác nhận.", "Trường hợp mang thai hộ", "Phải có văn bản xác nhận.")]
    [InlineData("Giấy chứng sinh; trường hợp không có thì nộp văn bản xác nhận.", null, "Giấy chứng sinh; trường hợp không có thì nộp văn bản xác nhận.")]
    [InlineData("Trường hợp khác. Người nộp thì ghi rõ.", null, "Trường hợp khác. Người nộp thì ghi rõ.")]
    public void A_sentence_that_begins_with_a_case_is_parted(string row, string? @case, string paper)
    {
        var found = Assert.Single(Sort((row, "1 bản chính")).Cases);
        Assert.Equal((@case, paper), (found.Case, Assert.Single(found.Documents).Name));
    }

    [Fact]
    public void Rows_under_a_heading_belong_to_its_case()
    {
        var sorted = Sort(
            ("Đơn đề nghị", "1 bản chính"),
            ("2. Trường hợp bầu lại khi hết nhiệm kỳ thì hồ sơ bao gồm:", "1 bản chính,1 bản sao"),
            ("Danh sách thành viên", "1 bản chính,1 bản sao"));
        Assert.Equal([null, "Trường hợp bầu lại khi hết nhiệm kỳ thì hồ sơ bao gồm"], sorted.Cases.Select(c => c.Case));
        Assert.Equal("Danh sách thành viên", Assert.Single(sorted.Cases[1].Documents).Name);
    }

    [Fact]
    public void The_next_number_closes_a_case_and_an_empty_one_is_a_note()
    {
        var sorted = Sort(
            ("3. Trường hợp tách ban quản trị thì hồ sơ gồm:", "1 bản chính"),
            ("4. Trường hợp nhập ban quản trị theo quy định của", "1 bản chính"),
            ("Biên bản họp", "1 bản chính"));
        Assert.Null(Assert.Single(sorted.Cases).Case);
        Assert.Equal("Trường hợp tách ban quản trị thì hồ sơ gồm", Assert.Single(sorted.Notes));
    }

    [Fact]
    public void The_number_of_sets_is_its_own_thing() =>
        Assert.Equal("01 (một) bộ", Sort(("Số lượng hồ sơ: 01 (một) bộ.", "0 bản chính")).Sets);

    [Fact]
    public void A_file_name_glued_to_the_paper_is_taken_off_and_reported()
    {
        var sorted = Sort(("Phiếu khai báo tạm trú (mẫu NA17)101-Mau A17 tam tru cho nguoi nuoc", "1 bản chính"));
        var document = sorted.Cases[0].Documents[0];
        Assert.Equal(("Phiếu khai báo tạm trú (mẫu NA17)", "NA17"), (document.Name, document.FormCode));
        Assert.Contains("101-Mau A17", Assert.Single(sorted.Defects), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_listed_twice_is_shown_once_and_reported()
    {
        var sorted = Sort(("Tờ khai.", "1 bản chính"), ("Tờ khai", "1 bản chính"), ("Tờ khai", "2 bản chính"));
        Assert.Equal([1, 2], sorted.Cases[0].Documents.Select(document => document.Quantity.Originals));
        Assert.Equal(1, sorted.Repeated);
        Assert.Contains("lặp lại", Assert.Single(sorted.Defects), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Văn bản theo mẫuVăn bản đề nghị")]
    [InlineData("Phiếu yêu cầu theo Mẫu số 01a tại Phụ lục (")]
    [InlineData("có chứng thực) (khoản 2 Điều 27)")]
    [InlineData("hoặc")]
    public void A_cut_off_name_is_reported(string name) =>
        Assert.Contains("bị cắt", Assert.Single(Sort((name, "1 bản chính")).Defects), StringComparison.Ordinal);
}

using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Exchange;
using static BaNgoi.Cms.Tests.Consultations.Exchange.Sheets;

namespace BaNgoi.Cms.Tests.Consultations.Exchange;

public sealed class SynthesisDiffTests
{
    private static readonly SheetRow[] Current = [Row(1), Row(2, Decision.Noted, "Đã ghi nhận."), Row(3, Decision.Accepted), Row(4)];

    [Fact]
    public void Each_change_is_shown_old_beside_new()
    {
        var changes = Between(Current, (2, "Quyết định", "không tiếp thu"), (2, "Lý do/giải trình", "Đã có ở Điều 7."), (3, "Lý do/giải trình", "Ghi nhận\r\nđể xem lại."));

        Assert.True(changes.CanApply);
        Assert.Equal(
            [
                new DecisionEdit(Current[0].CommentId, 1, Decision.NotAccepted, "Đã có ở Điều 7.", "Phòng Mẫu", 2, 1, null, "", "Phòng Mẫu"),
                new DecisionEdit(Current[1].CommentId, 1, Decision.Noted, "Ghi nhận\nđể xem lại.", "Phòng Mẫu", 3, 2, Decision.Noted, "Đã ghi nhận.", "Phòng Mẫu"),
            ],
            changes.Edits);
        Assert.Equal((2, 0), (changes.Unchanged, changes.Absent));
    }

    [Theory]
    [InlineData("Quyết định", "Không tiếp thu", "cần có giải trình")]
    [InlineData("Lý do/giải trình", "Vì thế.", "chưa ghi quyết định")]
    [InlineData("Mã nội bộ", "khac", "không có góp ý nào")]
    [InlineData("Số", "3", "không khớp")]
    [InlineData("Nội dung góp ý", "Chữ khác.", "không khớp")]
    [InlineData("Quyết định", "Có lẽ", "không hiểu quyết định")]
    public void A_problem_is_named_with_its_line_and_nothing_is_applied(string column, string value, string expected)
    {
        var changes = Between(Current, (5, column, value), (2, "Quyết định", "Tiếp thu"));

        var problem = Assert.Single(changes.Problems);
        Assert.Equal(5, problem.Line);
        Assert.StartsWith("Dòng 5: ", problem.Text, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Text, StringComparison.Ordinal);
        Assert.Single(changes.Edits);
        Assert.False(changes.CanApply);
        Assert.Equal(2, changes.Unchanged);
    }

    [Fact]
    public void Another_unit_is_a_change_by_itself_and_shown_so()
    {
        var edit = Assert.Single(Between(Current, (3, "Đơn vị trả lời", "Phòng Khác")).Edits);

        Assert.Equal((Decision.Noted, "Đã ghi nhận.", "Phòng Khác", "Phòng Mẫu"), (edit.Decision, edit.Reason, edit.Unit, edit.OldUnit));
    }

    [Theory]
    [InlineData(2, "Đơn vị trả lời", "Phòng Khác", "chưa ghi quyết định")]
    [InlineData(3, "Đơn vị trả lời", "", "thiếu đơn vị trả lời")]
    public void A_unit_alone_answers_nothing_and_an_answer_has_one(int line, string column, string value, string expected) =>
        Assert.Contains(expected, Assert.Single(Between(Current, (line, column, value)).Problems).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_written_into_a_column_to_look_at_is_not_read_and_its_heading_says_so()
    {
        var changes = Between(Current, (2, "Nhóm cùng ý kiến (chỉ xem)", 7), (3, "Chủ thể (chỉ xem)", "Ai đó"));

        Assert.Empty(changes.Problems);
        Assert.Empty(changes.Edits);
    }

    [Fact]
    public void A_decision_is_not_taken_back_by_an_empty_cell() =>
        Assert.Contains("để trống", Assert.Single(Between(Current, (4, "Quyết định", "")).Problems).Text, StringComparison.Ordinal);

    [Fact]
    public void An_answer_changed_since_is_not_overwritten()
    {
        SheetRow[] now = [Current[0] with { Decision = Decision.OutOfScope, Reason = "Việc khác.", Revision = 2 }, .. Current[1..]];
        var changes = SynthesisDiff.Between(now, Read(Changed(Current, (2, "Quyết định", "Tiếp thu"))));

        Assert.Contains("sau khi bảng được xuất", Assert.Single(changes.Problems).Text, StringComparison.Ordinal);
        Assert.Equal(2, changes.Problems[0].Line);
    }

    [Fact]
    public void A_line_nobody_touched_takes_nothing_back_when_others_have_worked_since()
    {
        SheetRow[] now = [Current[0] with { Decision = Decision.OutOfScope, Reason = "Việc khác.", Revision = 2 }, .. Current[1..]];
        var changes = SynthesisDiff.Between(now, Read(Changed(Current, (5, "Quyết định", "Tiếp thu"))));

        Assert.Empty(changes.Problems);
        Assert.Equal(Current[3].CommentId, Assert.Single(changes.Edits).CommentId);
    }

    [Fact]
    public void The_same_answer_given_twice_is_no_conflict()
    {
        SheetRow[] now = [Current[0] with { Decision = Decision.Accepted, Revision = 2 }, .. Current[1..]];

        Assert.Empty(SynthesisDiff.Between(now, Read(Changed(Current, (2, "Quyết định", "Tiếp thu")))).Problems);
    }

    [Fact]
    public void Columns_sorted_apart_from_each_other_are_noticed()
    {
        var lines = Lines(Current);
        var ids = lines.Select(line => line["Mã nội bộ"]).Reverse().ToList();
        var changes = SynthesisDiff.Between(Current, Read(Saved(lines, [.. ids.Select((id, i) => (i + 2, "Mã nội bộ", id))])));

        Assert.Equal([2, 3, 4, 5], changes.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Whole_rows_may_be_sorted_and_left_out()
    {
        var lines = Lines(Current).Skip(1).Reverse().ToList();
        var changes = SynthesisDiff.Between(Current, Read(Saved(lines, (2, "Quyết định", "tiep thu"))));

        Assert.Empty(changes.Problems);
        Assert.Equal((4, 2, 1), (Assert.Single(changes.Edits).Number!.Value, changes.Unchanged, changes.Absent));
    }

    private static SynthesisChanges Between(SheetRow[] current, params (int Line, string Column, object? Value)[] cells) =>
        SynthesisDiff.Between(current, Read(Changed(current, cells)));
}

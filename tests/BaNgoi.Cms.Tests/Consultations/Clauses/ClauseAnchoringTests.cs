using System.Globalization;
using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

public sealed class ClauseAnchoringTests
{
    private const string Draft = """
        Điều 1. Giờ bán hàng

        1. Hộ kinh doanh được bán hàng trên vỉa hè từ 17 giờ đến 22 giờ hằng ngày.

        2. Chủ hộ dọn sạch rác, dầu mỡ trước khi ra về và không để bàn ghế qua đêm.

        3. Các trường hợp khác theo quy định của pháp luật.

        Điều 2. Giờ đổ rác

        1. Rác được đưa ra điểm tập kết từ 18 giờ đến 20 giờ; xe thu gom đến trước 21 giờ.

        2. Các trường hợp khác theo quy định của pháp luật.
        """;

    [Fact]
    public void The_first_version_gets_new_ids_and_parents_by_id()
    {
        var first = First();

        Assert.Equal(["c0", "c1", "c2", "c3", "c4", "c5", "c6"], first.Select(clause => clause.Id));
        Assert.Equal([null, "c0", "c0", "c0", null, "c4", "c4"], first.Select(clause => clause.ParentId));
    }

    [Fact]
    public void The_same_text_keeps_everything() =>
        Assert.All(Anchor(Draft).Changes, change => Assert.Equal((ClauseFate.Kept, change.OldId), (change.Fate, change.NewIds.Single())));

    [Fact]
    public void An_insertion_moves_what_follows_and_the_ids_go_with_the_words()
    {
        var changes = Fates(Draft.Replace("1. Hộ", "1. Tàu thuyền neo đậu phải có đèn hiệu.\n\n2. Hộ", StringComparison.Ordinal).Replace("2. Chủ", "3. Chủ", StringComparison.Ordinal).Replace("3. Các", "4. Các", StringComparison.Ordinal));

        Assert.Equal("Kept dieu-1; Moved dieu-1-khoan-2; Moved dieu-1-khoan-3; Moved dieu-1-khoan-4; Kept dieu-2; Kept dieu-2-khoan-1; Kept dieu-2-khoan-2", changes);
    }

    [Fact]
    public void A_formula_stays_in_its_own_article() => Assert.Equal(
        "Moved dieu-2; Moved dieu-2-khoan-1; Moved dieu-2-khoan-2; Moved dieu-2-khoan-3; Moved dieu-1; Moved dieu-1-khoan-1; Moved dieu-1-khoan-2",
        Fates(Swapped()));

    [Fact]
    public void A_formula_whose_article_is_gone_is_removed_with_it() => Assert.Equal(
        "Removed; Removed; Removed; Removed; Moved dieu-1; Moved dieu-1-khoan-1; Moved dieu-1-khoan-2",
        Fates(Draft[Draft.IndexOf("Điều 2", StringComparison.Ordinal)..].Replace("Điều 2", "Điều 1", StringComparison.Ordinal)));

    [Fact]
    public void Another_text_in_the_same_place_is_another_clause() => Assert.Equal(
        "Kept dieu-1; Removed; Kept dieu-1-khoan-2; Kept dieu-1-khoan-3; Kept dieu-2; Kept dieu-2-khoan-1; Kept dieu-2-khoan-2",
        Fates(Draft.Replace("1. Hộ kinh doanh được bán hàng trên vỉa hè từ 17 giờ đến 22 giờ hằng ngày.", "1. Thư viện phường mở cửa từ thứ Ba đến Chủ nhật hằng tuần.", StringComparison.Ordinal)));

    [Fact]
    public void Reworded_clauses_are_changed_in_place_and_elsewhere()
    {
        Assert.StartsWith("Kept dieu-1; Changed dieu-1-khoan-1; Kept", Fates(Draft.Replace("17 giờ đến 22 giờ", "18 giờ đến 23 giờ", StringComparison.Ordinal)), StringComparison.Ordinal);
        const string Moving = "2. Chủ hộ dọn sạch rác, dầu mỡ trước khi ra về và không để bàn ghế qua đêm.\n\n";
        var text = Draft.Replace(Moving, "", StringComparison.Ordinal).Replace("3. Các", "2. Các", StringComparison.Ordinal) + "\n\n3. Chủ hộ phải dọn sạch rác, dầu mỡ trước khi ra về, không để bàn ghế qua đêm.";
        Assert.StartsWith("Kept dieu-1; Kept dieu-1-khoan-1; MovedAndChanged dieu-2-khoan-3; Moved dieu-1-khoan-2", Fates(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_in_two_is_split_and_neither_half_keeps_its_id()
    {
        var after = Anchor(Draft.Replace("dầu mỡ trước khi ra về và không", "dầu mỡ trước khi ra về.\n\n3. Chủ hộ không", StringComparison.Ordinal).Replace("3. Các", "4. Các", StringComparison.Ordinal));

        var split = after.Changes[2];
        Assert.Equal(ClauseFate.Split, split.Fate);
        Assert.Equal(["dieu-1-khoan-2", "dieu-1-khoan-3"], split.NewIds.Select(id => after.Clauses.Single(clause => clause.Id == id).Address));
        Assert.DoesNotContain(split.OldId, split.NewIds);
    }

    [Fact]
    public void An_article_whose_title_changed_is_known_by_its_clauses() =>
        Assert.StartsWith("Changed dieu-1; Kept", Fates(Draft.Replace("Giờ bán hàng", "Thời gian sử dụng vỉa hè", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void What_a_person_decided_wins()
    {
        var decided = new Dictionary<string, string?> { ["c1"] = "dieu-2-khoan-1", ["c2"] = null, ["c3"] = "dieu-9", ["c6"] = "dieu-2-khoan-1" };
        var after = Anchor(Draft, decided);

        Assert.Equal("Kept dieu-1; MovedAndChanged dieu-2-khoan-1; Removed; Removed; Kept dieu-2; Removed; Removed", Show(after));
        Assert.Equal("c1", after.Clauses.Single(clause => clause.Address == "dieu-2-khoan-1").Id);
    }

    [Fact]
    public void The_cost_of_a_thousand_clauses_against_a_thousand_is_bounded()
    {
        // Nothing is the same, everything is alike: the worst there is.
        static string Text(string word, int from) => string.Join("\n\n", Enumerable.Range(1, 100).Select(article => $"Điều {article}. Trách nhiệm {word} {article}\n\n" + string.Join("\n\n", Enumerable.Range(1, 10).Select(clause =>
            string.Create(CultureInfo.InvariantCulture, $"{clause}. Tổ dân phố số {from + (article * 10) + clause} phối hợp với {word} kiểm tra đoạn {(article * 7) + clause} của tuyến đường số {article % 9} theo quy định của pháp luật.")))));
        var before = ClauseAnchoring.Anchor([], ClauseParser.Parse(Text("công an", 0)), NewIds()).Clauses;
        var after = ClauseParser.Parse(Text("quân sự", 5));
        Assert.Equal(1100, after.Count);

        ClauseAnchoring.Anchor(before, after, NewIds("n"), null, out var comparisons);
        Assert.InRange(comparisons, 1, 30 * before.Count);
        ClauseAnchoring.Anchor([.. before.Select(clause => clause with { ParentId = null })], [.. after.Select(clause => clause with { ParentId = null })], NewIds("n"), null, out comparisons);
        Assert.InRange(comparisons, 1, 30 * before.Count);
    }

    private static string Swapped()
    {
        var second = Draft.IndexOf("Điều 2", StringComparison.Ordinal);
        return Draft[second..].Replace("Điều 2", "Điều 1", StringComparison.Ordinal) + "\n\n" + Draft[..second].Replace("Điều 1", "Điều 2", StringComparison.Ordinal);
    }

    private static string Fates(string after) => Show(Anchor(after));

    private static string Show(AnchoredText after) => string.Join("; ", after.Changes.Select(change => $"{change.Fate} {string.Join('+', change.NewIds.Select(id => after.Clauses.Single(clause => clause.Id == id).Address))}".Trim()));

    private static IReadOnlyList<Clause> First() => ClauseAnchoring.Anchor([], ClauseParser.Parse(Draft), NewIds()).Clauses;

    private static AnchoredText Anchor(string after, Dictionary<string, string?>? decided = null) => ClauseAnchoring.Anchor(First(), ClauseParser.Parse(after), NewIds("n"), decided);

    private static Func<string> NewIds(string prefix = "c")
    {
        var next = 0;
        return () => string.Create(CultureInfo.InvariantCulture, $"{prefix}{next++}");
    }
}

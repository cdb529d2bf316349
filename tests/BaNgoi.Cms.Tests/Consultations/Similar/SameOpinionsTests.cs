using System.Diagnostics;
using BaNgoi.Cms.Text;
using BaNgoi.Consultations.Similar;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Consultations.Similar;

public sealed class SameOpinionsTests
{
    private const string Long = "Tôi đề nghị phường lùi giờ cấm đỗ xe trên đường 22 Tháng 8 vì buổi sáng người dân còn đưa con đi học";

    [Theory]
    [InlineData(Long, "toi de nghi phuong lui gio cam do xe tren duong 22 thang 8 vi buoi sang nguoi dan con dua con di hoc")]
    [InlineData(Long, "Tôi đề nghị phường LÙI giờ cấm đỗ xe, trên đường 22 Tháng 8; vì buổi sáng người dân còn đưa con đi học!!!")]
    [InlineData(Long, "Kính gửi phường, tôi đề nghị lùi giờ cấm đỗ xe trên đường 22 Tháng 8 vì buổi sáng người dân còn đưa con đi học")]
    [InlineData("Đề nghị hoà giải tại tổ dân phố trước khi phạt", "Đề nghị hòa giải tại tổ dân phố trước khi phạt")]
    [InlineData("Tôi không đồng ý với mức phạt này", "Tôi ko đồng ý với mức phạt này")]
    [InlineData("Tôi không đồng ý với mức phạt này của phường", "Tôi khong đồng ý với mức phạt này của phường")]
    [InlineData("Đồng ý", "dong y.")]
    public void The_same_in_other_spelling_is_proposed(string one, string other) => Assert.True(AreProposed(one, other));

    [Theory]
    [InlineData("Tôi đồng ý với toàn bộ nội dung khoản này của dự thảo", "Tôi không đồng ý với toàn bộ nội dung khoản này của dự thảo")]
    [InlineData("toi dong y voi toan bo noi dung khoan nay cua du thao", "toi khong dong y voi toan bo noi dung khoan nay cua du thao")]
    [InlineData("Tôi đồng ý với toàn bộ nội dung khoản này của dự thảo", "toi ko dong y voi toan bo noi dung khoan nay cua du thao")]
    [InlineData("Đồng ý khoản 1, không đồng ý khoản 2 của điều này trong dự thảo", "Không đồng ý khoản 1, đồng ý khoản 2 của điều này trong dự thảo")]
    [InlineData("Đề nghị tăng mức phạt đối với hành vi đỗ xe trên vỉa hè của phường", "Đề nghị giảm mức phạt đối với hành vi đỗ xe trên vỉa hè của phường")]
    [InlineData("Mức phạt 500.000 đồng đối với hành vi đỗ xe trên vỉa hè là hợp lý", "Mức phạt 200.000 đồng đối với hành vi đỗ xe trên vỉa hè là hợp lý")]
    [InlineData("Thời hạn hai mươi ngày để người dân góp ý cho dự thảo là vừa", "Thời hạn ba mươi ngày để người dân góp ý cho dự thảo là vừa")]
    [InlineData("Quy định này chưa hợp lý với người buôn bán nhỏ ở chợ phường", "Quy định này hợp lý với người buôn bán nhỏ ở chợ phường")]
    [InlineData("Đề nghị giữ khoản này trong dự thảo vì người dân đã quen", "Đề nghị bỏ khoản này trong dự thảo vì người dân đã quen")]
    [InlineData("Đồng ý", "Không đồng ý")]
    [InlineData("Đề nghị làm vỉa hè rộng hơn cho người đi bộ", "Đề nghị trồng thêm cây xanh quanh chợ")]
    public void Contraries_and_other_things_are_never_proposed(string one, string other)
    {
        Assert.False(AreProposed(one, other));
        Assert.False(AreProposed(other, one));
    }

    [Fact]
    public void Comments_on_different_clauses_are_proposed_only_when_nearly_the_same()
    {
        var shorter = Long.Replace("Tôi đề nghị phường ", "", StringComparison.Ordinal);

        Assert.Single(SameOpinions.Propose([("a", "1", Long), ("b", "1", shorter)]));
        Assert.Empty(SameOpinions.Propose([("a", "1", Long), ("b", "2", shorter)]));
        Assert.Empty(SameOpinions.Propose([("a", "1", Long), ("b", null, shorter)]));
        Assert.Single(SameOpinions.Propose([("a", "1", Long), ("b", "2", Long + ".")]));
        Assert.Equal("b", SameOpinions.Propose([("a", "1", Long), ("b", "2", shorter), ("c", "2", shorter)]).Single().FirstId);
    }

    [Fact]
    public void It_says_why()
    {
        var member = Assert.Single(Assert.Single(SameOpinions.Propose([("a", "1", Long), ("b", "1", Long + " mai"), ("c", "1", "Việc khác hẳn, về cây xanh và xe rác ở các tổ dân phố")])).Members);

        Assert.Equal("b", member.Id);
        Assert.InRange(member.Share, 0.9, 0.99);
        Assert.Equal(["mai"], member.OtherWords);
        Assert.Equal(["tôi", "đề", "nghị", "phường", "lùi", "giờ", "cấm", "đỗ"], member.SharedWords);
        Assert.Equal(SimilarLimits.NamedWords, member.SharedWords.Count);
        var rarest = Assert.Single(SameOpinions.Propose([("a", "1", Long), ("b", "1", Long), ("c", "1", "Tôi đề nghị trồng cây")])).Members[0].SharedWords;
        Assert.Equal(["phường", "lùi", "giờ", "cấm"], rarest.Take(4));
    }

    [Fact]
    public void No_more_other_words_are_named_than_the_limit()
    {
        var words = Enumerable.Range(0, 60).Select(i => $"chữ{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}").ToArray();
        var member = Assert.Single(Assert.Single(SameOpinions.Propose([("a", null, string.Join(' ', words)), ("b", null, string.Join(' ', words.Skip(12)))])).Members);

        Assert.Equal(SimilarLimits.NamedWords, member.OtherWords.Count);
    }

    [Theory]
    [InlineData(SimilarLimits.ComparedWords - 1, true)]
    [InlineData(SimilarLimits.ComparedWords, false)]
    public void A_very_long_comment_is_proposed_only_with_the_same_words(int words, bool near)
    {
        var text = string.Join(' ', Enumerable.Repeat("chữ", words));

        Assert.Equal(near, AreProposed(text, text + " chữ"));
        Assert.True(AreProposed(text + " chữ", text + " chữ!"));
    }

    [Property(MaxTest = 50)]
    public void Nobody_is_left_out_and_order_makes_no_difference(int seed)
    {
        var comments = RandomComments(new Random(seed), 60);
        var shuffled = comments.ToArray();
        new Random(seed + 1).Shuffle(shuffled);

        var groups = SameOpinions.Propose(comments);
        Assert.Equal(groups.Select(Line), SameOpinions.Propose(shuffled).Select(Line));
        // Every near duplicate is in a group: skipping pairs for speed loses none.
        var grouped = groups.SelectMany(group => group.Members.Select(member => member.Id).Append(group.FirstId)).ToList();
        Assert.Equal(grouped.Count, grouped.Distinct().Count());
        var alone = comments.Where(comment => !grouped.Contains(comment.Id)).ToList();
        Assert.All(alone, one => Assert.All(alone.Where(other => other.Id != one.Id), other => Assert.True(Share(one.Text, other.Text) < SameOpinions.OfOneClause)));
        Assert.All(groups, group => Assert.All(group.Members, member => Assert.Equal(
            Share(Text(group.FirstId), Text(member.Id)), member.Share, 6)));

        string Text(string id) => comments.Single(comment => comment.Id == id).Text;
    }

    [Property]
    public void Any_text_is_read(string one, string other) => _ = SameOpinions.Propose([("a", null, one ?? ""), ("b", "x", other ?? ""), ("c", "x", (other ?? "") + " \uD800")]);

    [Fact]
    public void Ten_thousand_comments_take_seconds()
    {
        var comments = RandomComments(new Random(20260205), 10_000, words: 400, length: 60);
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var groups = SameOpinions.Propose(comments);

        Assert.NotEmpty(groups);
        // It takes 6 s on two busy cores; comparing all pairs as texts takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2_000_000_000);
    }

    // Made of few syllables that turn nothing, so that near duplicates are many.
    private static (string Id, string? ClauseId, string Text)[] RandomComments(Random random, int count, int words = 30, int length = 12)
    {
        string[] syllables = [.. Enumerable.Range(0, words).Select(i => $"m{"aeiou"[i % 5]}{(char)('a' + (i / 5 % 26))}{(char)('a' + (i / 130))}")];
        var texts = new List<string[]>();
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var text = texts.Count > 0 && random.Next(2) == 0
                    ? [.. texts[random.Next(texts.Count)]]
                    : Enumerable.Range(0, random.Next(3, length)).Select(_ => syllables[(int)(syllables.Length * random.NextDouble() * random.NextDouble())]).ToArray();
                text[random.Next(text.Length)] = syllables[random.Next(syllables.Length)];
                texts.Add(text);
                return ($"{i:D6}", (string?)"1", string.Join(' ', text));
            }),
        ];
    }

    private static double Share(string left, string right)
    {
        var (a, b) = (Parts(left), Parts(right));
        return (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static HashSet<string> Parts(string text)
    {
        var words = VietnameseText.Fold(text).Split(' ');
        return [.. words, .. words.Zip(words.Skip(1)).Select(pair => $"{pair.First} {pair.Second}")];
    }

    private static string Line(SimilarGroup group) => $"{group.FirstId}: {string.Join(", ", group.Members.Select(member => $"{member.Id} {member.Share} {string.Join('/', member.SharedWords)} {string.Join('/', member.OtherWords)}"))}";

    private static bool AreProposed(string one, string other) => SameOpinions.Propose([("a", "1", one), ("b", "1", other)]).Count == 1;
}

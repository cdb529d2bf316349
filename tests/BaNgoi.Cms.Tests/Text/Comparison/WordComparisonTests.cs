using BaNgoi.Cms.Text.Comparison;

namespace BaNgoi.Cms.Tests.Text.Comparison;

public sealed class WordComparisonTests
{
    private static readonly string[] Vocabulary = ["giấy", "khai", "sinh", "hồ", "sơ", " ", " ", " ", "\n", ", ", ".", "15", "ngày", "đ\u0323", "😀"];

    [Theory]
    [InlineData("", "", "")]
    [InlineData("như cũ", "như cũ", "như cũ")]
    [InlineData("", "mới", "+mới+")]
    [InlineData("cũ", "", "-cũ-")]
    [InlineData("Nộp trong 15 ngày làm việc.", "Nộp trong 10 ngày làm việc.", "Nộp trong -15-+10+ ngày làm việc.")]
    [InlineData("Nộp bản chính giấy chứng sinh tại quầy.", "Nộp bản sao giấy chứng sinh hoặc giấy cam đoan tại quầy.", "Nộp bản -chính-+sao+ giấy chứng sinh + hoặc giấy cam đoan+ tại quầy.")]
    [InlineData("Lệ phí: 8.000 đồng một bản.", "Lệ phí: không thu một bản.", "Lệ phí: -8.000 đồng-+không thu+ một bản.")]
    public void What_changed_is_marked_and_nothing_else(string before, string after, string marked) => Assert.Equal(Normal(marked), Normal(Marked(WordComparison.Compare(before, after))));

    [Fact]
    public void A_line_that_is_new_leaves_its_neighbours_alone()
    {
        var runs = WordComparison.Compare("một\nhai\nbốn", "một\nhai\nba\nbốn");

        Assert.Equal([new TextRun(RunKind.Same, "một\nhai\n"), new TextRun(RunKind.Added, "ba\n"), new TextRun(RunKind.Same, "bốn")], runs);
    }

    [Fact]
    public void Passages_with_nothing_in_common_are_shown_one_after_the_other()
    {
        var runs = WordComparison.Compare("Người yêu cầu nộp hồ sơ tại trung tâm.", "Kết quả được trả qua bưu chính, không quá năm ngày, tại nhà.");

        Assert.Equal([RunKind.Removed, RunKind.Added], runs.Select(r => r.Kind));
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_any_comparison()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 400; round++)
        {
            var before = Text(random, random.Next(120));
            var after = round % 3 == 0 ? Text(random, random.Next(120)) : Edited(random, before);

            var runs = WordComparison.Compare(before, after);

            Assert.Equal(before, string.Concat(runs.Where(r => r.Kind != RunKind.Added).Select(r => r.Text)));
            Assert.Equal(after, string.Concat(runs.Where(r => r.Kind != RunKind.Removed).Select(r => r.Text)));
            Assert.All(runs, run => Assert.NotEmpty(run.Text));
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        }
    }

    [Fact]
    public void Texts_beyond_measure_end_in_bounded_memory()
    {
        var random = new Random(7);
        var (before, after) = (Text(random, 200_000), Text(random, 200_000));
        var start = GC.GetAllocatedBytesForCurrentThread();

        var runs = WordComparison.Compare(before, after);

        Assert.Equal(after, string.Concat(runs.Where(r => r.Kind != RunKind.Removed).Select(r => r.Text)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 1L << 30);
    }

    [Fact]
    public void Long_stretches_that_are_the_same_are_left_out_between_whole_words()
    {
        var same = string.Join(' ', Enumerable.Repeat("khoản", 200));
        var runs = TextRunExcerpt.Of(WordComparison.Compare($"một {same} hai", $"MỘT {same} HAI"), around: 20);

        Assert.Equal([RunKind.Removed, RunKind.Added, RunKind.Same, RunKind.LeftOut, RunKind.Same, RunKind.Removed, RunKind.Added], runs.Select(r => r.Kind));
        Assert.Equal(" khoản khoản khoản khoản", runs[2].Text);
        Assert.Equal("khoản khoản khoản khoản ", runs[4].Text);
    }

    [Fact]
    public void Short_stretches_that_are_the_same_stay()
    {
        var runs = WordComparison.Compare("một hai ba", "một hai bốn");

        Assert.Equal(runs, TextRunExcerpt.Of(runs));
    }

    private static string Marked(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        RunKind.Removed => $"-{run.Text}-",
        RunKind.Added => $"+{run.Text}+",
        _ => run.Text,
    }));

    // Which of two equal blanks is the new one is not for a test to say.
    private static string Normal(string marked) => marked.Replace(" ", "", StringComparison.Ordinal);

    private static string Text(Random random, int words) => string.Concat(Enumerable.Range(0, words).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static string Edited(Random random, string text)
    {
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(2) == 0 ? text.Insert(at, Text(random, random.Next(1, 6))) : text.Remove(Math.Min(at, text.Length), Math.Min(random.Next(6), text.Length - Math.Min(at, text.Length)));
        }

        return text;
    }
}

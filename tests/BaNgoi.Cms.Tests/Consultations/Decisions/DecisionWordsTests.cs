using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Cms.Tests.Consultations.Decisions;

public sealed class DecisionWordsTests
{
    [Theory]
    [InlineData("Tiếp thu một phần", Decision.PartlyAccepted)]
    [InlineData("  TIẾP THU   MỘT PHẦN. ", Decision.PartlyAccepted)]
    [InlineData("tiep thu mot phan", Decision.PartlyAccepted)]
    [InlineData("Không tiếp thu", Decision.NotAccepted)]
    [InlineData("tiếp thu", Decision.Accepted)]
    [InlineData("Ghi nhan", Decision.Noted)]
    [InlineData("NGOÀI PHẠM VI", Decision.OutOfScope)]
    [InlineData("Not-Accepted", Decision.NotAccepted)]
    public void Words_are_read_in_any_spelling(string text, Decision expected)
    {
        Assert.True(DecisionWords.TryParse(text, out var decision));
        Assert.Equal(expected, decision);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Tiếp thu và không tiếp thu")]
    [InlineData("Không")]
    [InlineData("1")]
    public void Other_words_are_no_decision(string? text) => Assert.False(DecisionWords.TryParse(text, out _));

    [Fact]
    public void Every_decision_has_words_and_a_code_that_are_read_back()
    {
        Assert.Equal(Enum.GetValues<Decision>(), DecisionWords.All.Order());
        Assert.All(DecisionWords.All, decision => Assert.True(DecisionWords.TryParse(DecisionWords.Of(decision), out var read) && read == decision));
        Assert.All(DecisionWords.All, decision => Assert.True(DecisionWords.TryParse(DecisionWords.Code(decision), out var read) && read == decision));
        Assert.Equal([Decision.Accepted], DecisionWords.All.Where(decision => !DecisionWords.NeedsReason(decision)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionWords.Of(default));
    }

    [Fact]
    public void Every_kind_of_sender_has_words_and_a_code_that_are_read_back()
    {
        Assert.Equal(Enum.GetValues<SenderKind>(), SenderKindWords.All.Order());
        Assert.All(SenderKindWords.All, kind => Assert.True(SenderKindWords.TryParse(SenderKindWords.Of(kind).ToUpperInvariant(), out var read) && read == kind));
        Assert.All(SenderKindWords.All, kind => Assert.True(SenderKindWords.TryParse(SenderKindWords.Code(kind), out var read) && read == kind));
        Assert.True(SenderKindWords.TryParse("mat tran to quoc", out var front) && front == SenderKind.FatherlandFront);
        Assert.False(SenderKindWords.TryParse("Người dân", out _));
    }
}

using BaNgoi.Cms.Publishing.Review;

namespace BaNgoi.Cms.Tests.Publishing.Review;

public sealed class ReviewNoteTests
{
    [Theory]
    [InlineData(0, true, false)]
    [InlineData(4, true, false)]
    [InlineData(5, true, true)]
    [InlineData(ReviewNote.Longest, true, true)]
    [InlineData(ReviewNote.Longest + 1, false, false)]
    public void A_note_and_a_reason_are_as_long_as_the_rules_say(int length, bool note, bool reason)
    {
        var words = new string('l', length);

        Assert.Equal((note, reason), (ReviewNote.Refusal(words) is null, ReviewNote.RefusalOfReason(words) is null));
    }
}

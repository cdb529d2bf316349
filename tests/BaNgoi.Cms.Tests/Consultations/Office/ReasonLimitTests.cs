using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Cms.Tests.Consultations.Office;

public sealed class ReasonLimitTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task A_reason_is_long_enough_or_none(int more, bool taken)
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");

        var result = await hall.DecideAsync(Decision.NotAccepted, new string('v', CommentLimits.ShortestReason + more), await hall.SeenAsync(1));

        Assert.Equal(taken, result.Succeeded);
    }
}

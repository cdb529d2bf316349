using BaNgoi.Cms.Publishing;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Projection;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>A draft that is taken down takes its comments and numbers along, and brings them back.</summary>
public sealed class WithdrawnDraftTests
{
    [Fact]
    public async Task Comments_leave_the_public_record_with_their_draft_and_come_back_with_it()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Đồng ý.");
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);

        await using (var db = hall.Site.Open())
        {
            var down = await new Publisher(db, hall.Site.Clock, [], hall.Site.Signal, [new TextPublication(hall.Site.Clock)]).UnpublishAsync(hall.Id, hall.Revision, "Đăng nhầm dự thảo.", hall.Officer, CancellationToken.None);
            Assert.True(down.Succeeded, string.Join(' ', down.Reasons));
        }

        Assert.Equal((0, 0), await PublicAsync(hall));
        Assert.Empty(await hall.DifferencesAsync());

        await hall.PublishAgainAsync();

        Assert.Equal(2, (await PublicAsync(hall)).Comments);
        Assert.Empty(await hall.DifferencesAsync());
    }

    private static async Task<(int Comments, int Aspects)> PublicAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return (await db.PublicDocuments.CountAsync(d => d.ContentType == CommentItems.TypeName), await db.PublicAspects.CountAsync());
    }
}

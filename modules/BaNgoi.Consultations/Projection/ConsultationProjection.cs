using System.Runtime.CompilerServices;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Office;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>The consultations' part of the public record, for rebuilding and verifying.</summary>
public sealed class ConsultationProjection : IPublicProjection
{
    /// <inheritdoc />
    public async IAsyncEnumerable<ContentItem> ItemsAsync(EditorialDbContext db, Site site, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var view in await ViewsAsync(db, ct))
        {
            var items = view.Items;
            foreach (var row in await CommentRow.PublicAsync(db, view.Id, ct))
            {
                yield return items.Make(row);
            }

            var title = await db.PublicDocuments.AsNoTracking().Where(d => d.Id == view.Id).Select(d => d.Title).FirstOrDefaultAsync(ct) ?? "";
            foreach (var report in view.Reports)
            {
                yield return ReportItems.Make(report, title, view.Path);
            }
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<PublicAspect> AspectsAsync(EditorialDbContext db, Site site, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var view in await ViewsAsync(db, ct))
        {
            yield return await view.StateAsync(db, ct);
            foreach (var aspect in view.Fixed())
            {
                yield return aspect;
            }
        }
    }

    private static async Task<IReadOnlyList<ConsultationView>> ViewsAsync(EditorialDbContext db, CancellationToken ct)
    {
        var views = new List<ConsultationView>();
        foreach (var id in await db.Versions.Where(v => v.Published && v.ContentType == DraftItem.TypeName).OrderBy(v => v.ItemId).Select(v => v.ItemId).ToListAsync(ct))
        {
            if (await ConsultationView.LoadAsync(db, id, ct) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }
}

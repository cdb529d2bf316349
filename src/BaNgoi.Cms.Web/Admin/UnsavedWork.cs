using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Something typed and not saved.</summary>
/// <param name="Title">Of what.</param>
/// <param name="Address">The form with it.</param>
/// <param name="TypedUtc">When it was kept.</param>
public sealed record UnsavedEntry(string Title, string Address, DateTime TypedUtc);

/// <summary>What the actor typed and has not saved, all of it: nobody has many forms open.</summary>
public sealed class UnsavedWork(EditorialDbContext db, WorkingCopies copies)
{
    /// <summary>Newest first; of items the actor may still see.</summary>
    public async Task<IReadOnlyList<UnsavedEntry>> OfAsync(Actor actor, Site site, CancellationToken ct)
    {
        var kept = await copies.Of(actor).Select(c => new { c.Place, c.TypedUtc }).ToListAsync(ct);
        var places = kept.ConvertAll(c => c.Place);
        var titles = await db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).Where(i => places.Contains(i.ItemId)).ToDictionaryAsync(i => i.ItemId, i => i.DisplayText, ct);
        return
        [
            .. from copy in kept
               let type = WorkingPlace.TypeOf(copy.Place)
               let title = type is not null ? site.Definitions.Type(type) is { } definition ? $"{definition.DisplayName} mới" : null : titles.GetValueOrDefault(copy.Place)
               where title is not null
               select new UnsavedEntry(title.Length > 0 ? title : "(chưa có tiêu đề)", WorkingPlace.OfKey(copy.Place).Resumed, copy.TypedUtc!.Value),
        ];
    }
}

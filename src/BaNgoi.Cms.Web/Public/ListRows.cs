using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Web.Public;

/// <summary>The documents of a list that fit what a reader asked for.</summary>
public sealed class ListRows(PublicDbContext db, TimeProvider clock)
{
    /// <summary>They, in no order.</summary>
    public IQueryable<PublicDocument> Of(ListSource source, ListQuery query)
    {
        var today = VietnamTime.Today(clock);
        var documents = db.Documents.Where(d => d.ContainerId == source.Id && d.Path != null);
        documents = query.Ended ? documents.Where(d => d.EndsOn <= today) : documents.Where(d => d.EndsOn == null || d.EndsOn > today);
        foreach (var word in VietnameseText.Fold(query.Query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            documents = documents.Where(d => d.FilterText.Contains(word));
        }

        foreach (var (facet, value) in query.Chosen)
        {
            // Joined, not asked of every document: the database starts at those that have the value. Each has it once.
            documents = documents.Join(db.Facets.Where(f => f.ContainerId == source.Id && f.Name == facet && f.Value == value), d => d.Id, f => f.DocumentId, (d, _) => d);
        }

        return documents;
    }
}

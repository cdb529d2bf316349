using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>
/// Where former addresses lead. What lies below a page moves with it (a comment below its draft), so an address below a former one leads
/// to the same place below the present one, if anything is there: no row is kept for each.
/// </summary>
public static class MovedAddresses
{
    // Pages of modules lie two steps below their page; a made-up address of a thousand steps asks no more of the database.
    private const int MostStepsUp = 4;

    /// <summary>The present path of a document that had this one, or lies below a document that moved; null when there is none.</summary>
    /// <param name="db">The hall.</param>
    /// <param name="path">A path at which no document is, without leading slash.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<string?> MovedToAsync(this PublicDbContext db, string path, CancellationToken ct)
    {
        var asked = Above(path).Prepend(path).ToList();
        var moved = await db.Redirects.Where(r => asked.Contains(r.Path)).Join(db.Documents.Where(d => d.Path != null), r => r.DocumentId, d => d.Id, (r, d) => new { Former = r.Path, Now = d.Path! }).ToListAsync(ct);
        foreach (var (former, now) in moved.OrderByDescending(m => m.Former.Length).Select(m => (m.Former, m.Now)))
        {
            var present = now + path[former.Length..];
            if (former.Length == path.Length || await db.Documents.AnyAsync(d => d.Path == present, ct))
            {
                return present;
            }
        }

        return null;
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var step = 0; step < MostStepsUp && path.LastIndexOf('/') is > 0 and var end; step++)
        {
            path = path[..end];
            yield return path;
        }
    }
}

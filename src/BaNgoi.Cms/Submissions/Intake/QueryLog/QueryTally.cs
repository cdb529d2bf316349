using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Intake.QueryLog;

/// <summary>Notes added up in memory, and added to what the database has.</summary>
public sealed class QueryTally(IDbContextFactory<IntakeDbContext> contexts)
{
    /// <summary>Most spellings of one day. A ward's citizens do not ask that many; whoever wants to fill the disk does.</summary>
    public const int MostSpellingsADay = 5_000;

    private readonly Dictionary<(DateOnly Day, string Spelling), SearchedQuery> _counts = [];

    /// <summary>Adds one.</summary>
    public void Add(QueryNote note)
    {
        var key = (note.Day, note.Query.Spelling);
        if (!_counts.TryGetValue(key, out var count))
        {
            if (_counts.Count >= MostSpellingsADay)
            {
                return;
            }

            count = _counts[key] = new SearchedQuery { Day = note.Day, Spelling = note.Query.Spelling, Folded = note.Query.Folded };
        }

        count.Asked += note.Event == QueryEvent.Clicked ? 0 : 1;
        count.WithoutResult += note.Event == QueryEvent.NothingFound ? 1 : 0;
        count.Elsewhere += note.Event == QueryEvent.Elsewhere ? 1 : 0;
        count.Clicked += note.Event == QueryEvent.Clicked ? 1 : 0;
    }

    /// <summary>Writes what was added, in one transaction; what could not be written is kept for the next time.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        if (_counts.Count == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var day in _counts.Values.GroupBy(count => count.Day))
        {
            var room = MostSpellingsADay - await db.SearchedQueries.CountAsync(q => q.Day == day.Key, ct);
            foreach (var count in day)
            {
                if (!await AddedAsync(db, count, ct) && room-- > 0)
                {
                    db.SearchedQueries.Add(count);
                }
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        _counts.Clear();
    }

    private static async Task<bool> AddedAsync(IntakeDbContext db, SearchedQuery more, CancellationToken ct) =>
        await db.SearchedQueries.Where(q => q.Day == more.Day && q.Spelling == more.Spelling).ExecuteUpdateAsync(
            row => row.SetProperty(q => q.Asked, q => q.Asked + more.Asked)
                .SetProperty(q => q.WithoutResult, q => q.WithoutResult + more.WithoutResult)
                .SetProperty(q => q.Elsewhere, q => q.Elsewhere + more.Elsewhere)
                .SetProperty(q => q.Clicked, q => q.Clicked + more.Clicked),
            ct) > 0;
}

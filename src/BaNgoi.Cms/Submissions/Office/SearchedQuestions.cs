using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Office;

/// <summary>A question of citizens to the search, all its spellings and days together.</summary>
/// <param name="Folded">The question, folded.</param>
/// <param name="Spelling">The spelling typed most.</param>
/// <param name="Asked">Times it was asked.</param>
/// <param name="WithoutResult">Of these, times nothing was found.</param>
/// <param name="Elsewhere">Of these, times the answer was who else does it.</param>
/// <param name="Clicked">Pages opened from its answers.</param>
/// <param name="LastDay">The last day it was asked.</param>
public sealed record SearchedQuestion(string Folded, string Spelling, int Asked, int WithoutResult, int Elsewhere, int Clicked, DateOnly LastDay)
{
    /// <summary>The day on which the office put it aside; null when it did not, or somebody asked it long after.</summary>
    public DateOnly? AsideOn { get; init; }

    /// <summary>User name of who put it aside, or "".</summary>
    public string AsideBy { get; init; } = "";

    /// <summary>Whether it is put aside.</summary>
    public bool IsAside => AsideOn is not null;

    /// <summary>Whether documents were found for it and nobody opened one.</summary>
    public bool NobodyClicked => Asked > WithoutResult + Elsewhere && Clicked == 0;
}

/// <summary>What citizens ask of the search, for the office.</summary>
public sealed class SearchedQuestions(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>Days for which a question stays aside; asked again later, it comes back.</summary>
    public const int DaysAside = 30;

    /// <summary>All questions of the last days, today among them.</summary>
    public async Task<IReadOnlyList<SearchedQuestion>> ListAsync(int days, CancellationToken ct)
    {
        var from = VietnamTime.Today(clock).AddDays(1 - days);
        var spellings = await db.SearchedQueries.Where(q => q.Day >= from).GroupBy(q => new { q.Folded, q.Spelling }).Select(g => new SearchedQuestion(
            g.Key.Folded, g.Key.Spelling, g.Sum(q => q.Asked), g.Sum(q => q.WithoutResult), g.Sum(q => q.Elsewhere), g.Sum(q => q.Clicked), g.Max(q => q.Day))).ToListAsync(ct);
        var asides = await db.SearchAsides.AsNoTracking().ToDictionaryAsync(a => a.Folded, StringComparer.Ordinal, ct);
        return [.. spellings.GroupBy(s => s.Folded, StringComparer.Ordinal).Select(Together)
            .Select(q => asides.TryGetValue(q.Folded, out var aside) && q.LastDay < aside.On.AddDays(DaysAside) ? q with { AsideOn = aside.On, AsideBy = aside.ByName } : q)];
    }

    /// <summary>Puts a question aside.</summary>
    /// <returns>False when nobody asked it, or the actor may not.</returns>
    public async Task<bool> PutAsideAsync(string question, Actor actor, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(question);
        if (!Authority.HasSomewhere(actor, Permission.ManageSearchWords) || !await db.SearchedQueries.AnyAsync(q => q.Folded == folded, ct))
        {
            return false;
        }

        var today = VietnamTime.Today(clock);
        if (await db.SearchAsides.FindAsync([folded], ct) is { } aside)
        {
            (aside.On, aside.ByName) = (today, actor.UserName);
        }
        else
        {
            db.SearchAsides.Add(new SearchAside { Folded = folded, On = today, ByName = actor.UserName });
        }

        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Takes a question back that was put aside.</summary>
    /// <returns>False when it is not aside, or the actor may not.</returns>
    public async Task<bool> TakeBackAsync(string question, Actor actor, CancellationToken ct)
    {
        if (!Authority.HasSomewhere(actor, Permission.ManageSearchWords) || await db.SearchAsides.FindAsync([VietnameseText.Fold(question)], ct) is not { } aside)
        {
            return false;
        }

        db.SearchAsides.Remove(aside);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static SearchedQuestion Together(IGrouping<string, SearchedQuestion> spellings) => new(
        spellings.Key, spellings.OrderByDescending(s => s.Asked).ThenBy(s => s.Spelling, StringComparer.Ordinal).First().Spelling,
        spellings.Sum(s => s.Asked), spellings.Sum(s => s.WithoutResult), spellings.Sum(s => s.Elsewhere), spellings.Sum(s => s.Clicked), spellings.Max(s => s.LastDay));
}

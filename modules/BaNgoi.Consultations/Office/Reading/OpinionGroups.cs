using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using BaNgoi.Consultations.Similar;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office.Reading;

/// <summary>A proposal with its comments.</summary>
/// <param name="First">The comment the others are like.</param>
/// <param name="Members">The others, and why.</param>
public sealed record ProposedGroup(OpenComment First, IReadOnlyList<(OpenComment Comment, SimilarMember Why)> Members);

/// <summary>Proposals of the same opinion, and how many comments they were made from.</summary>
/// <param name="Groups">The largest first; no more than are looked through in one go.</param>
/// <param name="Found">How many there are.</param>
/// <param name="Compared">How many comments were compared.</param>
/// <param name="Left">How many were not: a page must answer in seconds.</param>
public sealed record Proposals(IReadOnlyList<ProposedGroup> Groups, int Found, int Compared, int Left);

/// <summary>Groups of the same opinion: those people made, and proposals.</summary>
public sealed class OpinionGroups(EditorialDbContext db)
{
    // Comparing grows with their number: some seconds for so many.
    private const int MostCompared = 5_000;
    private const int MostShown = 20;

    /// <summary>The groups of a draft with their published comments.</summary>
    public async Task<IReadOnlyList<(CommentGroup Group, IReadOnlyList<OpenComment> Members)>> ListAsync(string draftId, CancellationToken ct)
    {
        var groups = await db.Set<CommentGroup>().AsNoTracking().Where(g => g.ConsultationId == draftId).OrderBy(g => g.Number).ToListAsync(ct);
        var ids = await db.CommentStates().Where(s => s.ConsultationId == draftId && s.GroupId != null).OrderBy(s => s.Number).Select(s => s.SubmissionId).ToListAsync(ct);
        var members = (await OpenComment.LoadAsync(db, ids, ct)).ToLookup(comment => comment.State.GroupId!, StringComparer.Ordinal);
        return [.. groups.Select(group => (group, (IReadOnlyList<OpenComment>)[.. members[group.Id]]))];
    }

    /// <summary>Published comments without a group that seem to say the same. Nothing is changed by it.</summary>
    public async Task<Proposals> ProposeAsync(string draftId, CancellationToken ct)
    {
        var alone = db.CommentStates().Where(s => s.ConsultationId == draftId && s.Status == CommentStatus.Published && s.GroupId == null);
        var total = await alone.CountAsync(ct);
        var texts = await alone.OrderBy(s => s.SubmissionId).Take(MostCompared)
            .Join(db.Comments(), s => s.SubmissionId, d => d.SubmissionId, (s, d) => new { s.SubmissionId, d.ClauseId, s.PublicText }).ToListAsync(ct);
        var found = SameOpinions.Propose([.. texts.Select(t => (t.SubmissionId, t.ClauseId, t.PublicText))]);
        var shown = found.OrderByDescending(group => group.Members.Count).Take(MostShown).ToList();
        var comments = (await OpenComment.LoadAsync(db, [.. shown.SelectMany(group => group.Members.Select(member => member.Id).Prepend(group.FirstId))], ct))
            .ToDictionary(comment => comment.Submission.Id, StringComparer.Ordinal);
        return new Proposals(
            [.. shown.Select(group => new ProposedGroup(comments[group.FirstId], [.. group.Members.Select(member => (comments[member.Id], member))]))], found.Count, texts.Count, total - texts.Count);
    }
}

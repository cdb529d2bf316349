using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Projection;

/// <summary>What a clause of some text has become in the latest one.</summary>
/// <param name="Now">The clause; null when it is gone.</param>
/// <param name="Fate">What became of it; null when the text is still the one commented on.</param>
/// <param name="Pieces">The pieces, where it was split.</param>
public sealed record ClauseStanding(Clause? Now, ClauseFate? Fate, IReadOnlyList<Clause> Pieces);

/// <summary>
/// Follows clauses through the published texts of a draft by their permanent ids. Nothing is guessed here: what the anchoring
/// of a publication wrote down is read.
/// </summary>
public sealed class ClauseTrail
{
    private readonly IReadOnlyList<Version> _texts;
    private readonly Dictionary<string, Clause> _latest;

    /// <summary>From all published texts of a draft.</summary>
    public ClauseTrail(IEnumerable<DraftText> texts)
    {
        _texts = [.. texts.OrderBy(text => text.Number).Select(text => new Version(text.Number, text.ReadClauses(), text.ReadChanges().ToDictionary(change => change.OldId, StringComparer.Ordinal)))];
        Latest = _texts.Count > 0 ? _texts[^1].Clauses : [];
        _latest = Latest.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
    }

    /// <summary>The clauses of the latest text, in reading order.</summary>
    public IReadOnlyList<Clause> Latest { get; }

    /// <summary>Number of the latest text; 0 while there is none.</summary>
    public int LatestNumber => _texts.Count > 0 ? _texts[^1].Number : 0;

    /// <summary>A clause as it stood in a text, or null.</summary>
    public Clause? Then(int textNumber, string clauseId) =>
        _texts.Where(text => text.Number == textNumber).SelectMany(text => text.Clauses).FirstOrDefault(clause => clause.Id == clauseId);

    /// <summary>What a clause of a text has become.</summary>
    public ClauseStanding Of(int textNumber, string clauseId)
    {
        ClauseFate? sum = null;
        foreach (var text in _texts.Where(text => text.Number > textNumber))
        {
            if (!text.Changes.TryGetValue(clauseId, out var change))
            {
                continue;
            }

            if (change.Fate is ClauseFate.Removed or ClauseFate.Split)
            {
                return new ClauseStanding(null, change.Fate, [.. change.NewIds.Select(id => _latest.GetValueOrDefault(id)).OfType<Clause>()]);
            }

            sum = Both(sum ?? ClauseFate.Kept, change.Fate);
        }

        return _latest.TryGetValue(clauseId, out var now) ? new ClauseStanding(now, sum, []) : new ClauseStanding(null, ClauseFate.Removed, []);
    }

    /// <summary>What people find comments on a clause under: its label in the latest text, or, where it is gone, what it was called and in which text.</summary>
    public string NameOf(int textNumber, string clauseId, string label) =>
        Of(textNumber, clauseId).Now?.Label ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{label} của bản {textNumber} (nay không còn)");

    // Changed in one version and moved in another: both.
    private static ClauseFate Both(ClauseFate before, ClauseFate now) =>
        before == ClauseFate.Kept || before == now ? now
        : now == ClauseFate.Kept ? before
        : ClauseFate.MovedAndChanged;

    private sealed record Version(int Number, IReadOnlyList<Clause> Clauses, IReadOnlyDictionary<string, ClauseChange> Changes);
}

using System.Globalization;
using BaNgoi.Consultations.Clauses;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

/// <summary>Anchoring over random edits of a draft, against the truth of where each clause went.</summary>
public sealed class AnchoringPropertyTests(ITestOutputHelper output)
{
    private const int MostEdits = 15;
    private const int Runs = 100;

    [Property(MaxTest = 100)]
    public void An_id_never_goes_to_another_clause(int seed, byte edits)
    {
        var run = Edited(seed, 1 + (edits % MostEdits));
        Assert.Equal([], run.Misattached);
        Assert.Equal(run.Before.Select(clause => clause.Id), run.Anchored.Changes.Select(change => change.OldId));
        Assert.Equal(run.Anchored.Clauses.Count, run.Anchored.Clauses.Select(clause => clause.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nearly_all_clauses_that_are_still_there_are_found()
    {
        var runs = Enumerable.Range(1, Runs).Select(seed => Edited(seed, 1 + (seed % MostEdits))).ToList();
        var wrong = runs.SelectMany(run => run.Misattached).ToList();
        var (there, found) = (runs.Sum(run => run.There.Count), runs.Sum(run => run.Found.Count));
        var (reworded, rewordedFound) = (runs.Sum(run => run.There.Count(clause => clause.Edited > 0)), runs.Sum(run => run.Found.Count(clause => clause.Edited > 0)));
        var (parts, partsFound) = (runs.Sum(run => run.Parts), runs.Sum(run => run.PartsFound));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"found {found} of {there} ({(double)found / there:P2}); reworded {rewordedFound} of {reworded} ({(double)rewordedFound / reworded:P2}); split {partsFound} of {parts}; wrong {wrong.Count}"));
        Assert.Equal([], wrong);
        Assert.InRange((double)found / there, 0.995, 1);
        Assert.InRange((double)rewordedFound / reworded, 0.96, 1);
        Assert.InRange((double)partsFound / parts, 0.8, 1);
    }

    private sealed record Run(IReadOnlyList<Clause> Before, AnchoredText Anchored, IReadOnlyList<string> Misattached, IReadOnlyList<ModelClause> There, IReadOnlyList<ModelClause> Found, int Parts, int PartsFound);

    private static Run Edited(int seed, int edits)
    {
        var parsed = ClauseParser.Parse(SidewalkDraft.Markdown);
        var ids = 0;
        string NewId() => string.Create(CultureInfo.InvariantCulture, $"c{ids++}");
        var before = ClauseAnchoring.Anchor([], parsed, NewId).Clauses;
        var draft = DraftModel.Of(parsed);
        var drafter = new DraftEdits(draft, new Random(seed));
        for (var i = 0; i < edits; i++)
        {
            drafter.One();
        }

        var after = ClauseParser.Parse(draft.Write());
        var truth = draft.InOrder;
        Assert.Equal(truth.Select(clause => clause.Kind), after.Select(clause => clause.Kind));
        var anchored = ClauseAnchoring.Anchor(before, after, NewId);

        var place = anchored.Clauses.Select((clause, i) => (clause.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var wrong = new List<string>();
        var found = new HashSet<ModelClause>();
        var split = new HashSet<int>();
        var alive = truth.Where(clause => !clause.IsPart).SelectMany(clause => clause.Origins).ToHashSet();
        for (var old = 0; old < before.Count; old++)
        {
            foreach (var id in anchored.Changes[old].NewIds)
            {
                var there = truth[place[id]];
                if (!there.Origins.Contains(old) && !(there.PatternOf.Contains(old) && !alive.Contains(old)))
                {
                    wrong.Add($"{seed}/{edits}: {anchored.Changes[old].Fate} {before[old].Label} «{before[old].Heading} {before[old].Markdown}» → {after[place[id]].Label} «{there.Heading} {there.Text}»");
                }

                found.Add(there);
                _ = anchored.Changes[old].Fate == ClauseFate.Split && split.Add(old);
            }
        }

        var parts = truth.Where(clause => clause.IsPart).SelectMany(clause => clause.Origins).GroupBy(origin => origin).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        var whole = truth.Where(clause => clause.Origins.Count > 0 && !clause.IsPart).ToList();
        return new Run(before, anchored, wrong, whole, [.. whole.Where(found.Contains)], parts.Count, parts.Count(split.Contains));
    }
}

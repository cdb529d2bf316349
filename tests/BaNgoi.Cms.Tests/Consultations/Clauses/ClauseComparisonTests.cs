using BaNgoi.Cms.Text.Comparison;
using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

public sealed class ClauseComparisonTests
{
    [Fact]
    public void Clauses_come_in_the_new_order_with_removed_ones_at_their_old_place()
    {
        var before = Clauses("a Một", "b Hai cái **bàn**", "c Ba", "d Bốn", "e Năm");
        var after = Clauses("a Một", "d Bốn", "n Mới", "b Hai cái ghế");

        Assert.Equal(
            [
                "Kept a: =Một", "Moved d: =Bốn", " n: +Mới", "MovedAndChanged b: =Hai cái |-bàn|+ghế", "Removed c: -Ba", "Removed e: -Năm",
            ],
            Show(ClauseComparison.Compare(before, after)));
    }

    [Fact]
    public void Where_nothing_was_before_all_is_new_and_the_other_way_round()
    {
        Assert.Equal([" a: +Một"], Show(ClauseComparison.Compare([], Clauses("a Một"))));
        Assert.Equal(["Removed a: -Một"], Show(ClauseComparison.Compare(Clauses("a Một"), [])));
    }

    [Fact]
    public void Heading_and_text_are_compared_as_people_read_them()
    {
        var before = new Clause("a", null, ClauseKind.Article, "1", "Mức thu", "Thu **5.000** đồng, [xem](https://example.vn).", "dieu-1");
        var compared = ClauseComparison.Compare([before], [before with { Heading = "Mức phí" }]).Single();

        Assert.Equal((ClauseFate.Changed, before), (compared.Fate, compared.Before));
        Assert.Equal("Mức thu\nThu 5.000 đồng, xem.", string.Concat(compared.Runs.Where(run => run.Kind != RunKind.Added).Select(run => run.Text)));
        Assert.Equal("Mức phí\nThu 5.000 đồng, xem.", string.Concat(compared.Runs.Where(run => run.Kind != RunKind.Removed).Select(run => run.Text)));
    }

    private static List<Clause> Clauses(params string[] clauses) => [.. clauses.Select((clause, i) => new Clause(clause[..1], null, ClauseKind.Clause, $"{i + 1}", "", clause[2..], $"khoan-{i + 1}"))];

    private static IEnumerable<string> Show(IReadOnlyList<ComparedClause> compared) => compared.Select(clause =>
        $"{clause.Fate} {clause.Shown.Id}: {string.Join('|', clause.Runs.Select(run => (run.Kind switch { RunKind.Same => "=", RunKind.Removed => "-", _ => "+" }) + run.Text))}");
}

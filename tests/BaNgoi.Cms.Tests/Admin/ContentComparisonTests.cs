using BaNgoi.Cms.Text.Comparison;
using BaNgoi.Cms.Web.Admin.Editing;

namespace BaNgoi.Cms.Tests.Admin;

public sealed class ContentComparisonTests
{
    [Fact]
    public void Values_are_changed_added_and_removed()
    {
        var differences = ContentComparison.Of(
            [new("a", "Tên", "Khai sinh"), new("b", "Phí", "8.000"), new("c", "Quầy", "Số 1")],
            [new("a", "Tên", "Khai sinh"), new("b", "Phí", "5.000"), new("d", "Thời hạn", "1 ngày")]);

        Assert.Equal([("Phí", ValueChange.Changed), ("Thời hạn", ValueChange.Added), ("Quầy", ValueChange.Removed)], differences.Select(d => (d.Label, d.Change)));
        Assert.Contains(differences[0].Runs, run => run.Kind == RunKind.Removed && run.Text.StartsWith('8'));
        Assert.Equal([new TextRun(RunKind.Removed, "Số 1")], differences[2].Runs);
    }

    [Fact]
    public void The_first_entry_of_a_list_removed_moves_none_of_the_others()
    {
        var differences = ContentComparison.Of(Entries("x", "y", "z"), Entries("y", "z"));

        Assert.Equal([("Giấy tờ 1", ValueChange.Removed)], differences.Select(d => (d.Label, d.Change)));
    }

    [Fact]
    public void One_entry_put_first_is_the_one_that_moved()
    {
        var differences = ContentComparison.Of(Entries("x", "y", "z"), Entries("z", "x", "y"));

        var moved = Assert.Single(differences);
        Assert.Equal(("Giấy tờ 1", ValueChange.Moved, "Giấy tờ 3"), (moved.Label, moved.Change, moved.From));
    }

    [Fact]
    public void An_entry_that_moved_and_changed_says_what_changed()
    {
        var before = Entries("x", "y");
        var after = new[] { new OutlineLine("y", "Giấy tờ 1", "bản sao y"), new OutlineLine("x", "Giấy tờ 2", "bản x") };

        var changed = Assert.Single(ContentComparison.Of(before, after), d => d.Change == ValueChange.Changed);

        Assert.Equal("Giấy tờ 1", changed.Label);
        Assert.Contains(changed.Runs, run => run is { Kind: RunKind.Added } && run.Text.Contains("sao", StringComparison.Ordinal));
    }

    private static OutlineLine[] Entries(params string[] keys) => [.. keys.Select((key, i) => new OutlineLine(key, $"Giấy tờ {i + 1}", $"bản {key}"))];
}

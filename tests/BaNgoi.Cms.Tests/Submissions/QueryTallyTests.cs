using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Submissions.Intake.QueryLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class QueryTallyTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly SubmissionSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_is_asked_again_is_added_to_what_is_there_day_by_day_and_spelling_by_spelling()
    {
        var tally = new QueryTally(_site);
        Add(tally, Day, "Hộ khẩu", QueryEvent.Found, QueryEvent.NothingFound, QueryEvent.Clicked);
        await tally.WriteAsync(default);
        await tally.WriteAsync(default);
        Add(tally, Day, "hộ khẩu", QueryEvent.Elsewhere);
        Add(tally, Day, "ho khau", QueryEvent.Found);
        Add(tally, Day.AddDays(1), "hộ khẩu", QueryEvent.Found);
        await tally.WriteAsync(default);

        Assert.Equal(
            [(Day, "ho khau", 1, 0, 0, 0), (Day, "hộ khẩu", 3, 1, 1, 1), (Day.AddDays(1), "hộ khẩu", 1, 0, 0, 0)],
            (await RowsAsync()).Select(q => (q.Day, q.Spelling, q.Asked, q.WithoutResult, q.Elsewhere, q.Clicked)));
        Assert.All(await RowsAsync(), q => Assert.Equal("ho khau", q.Folded));
    }

    [Fact]
    public async Task A_day_has_room_for_so_many_spellings_and_counts_on_with_those_it_has()
    {
        var tally = new QueryTally(_site);
        for (var i = 0; i <= QueryTally.MostSpellingsADay; i++)
        {
            Add(tally, Day, $"câu {Letters(i)}", QueryEvent.Found);
        }

        await tally.WriteAsync(default);
        Assert.Equal(QueryTally.MostSpellingsADay, (await RowsAsync()).Count);

        Add(tally, Day, "một câu nữa", QueryEvent.Found);
        Add(tally, Day, $"câu {Letters(0)}", QueryEvent.Found);
        Add(tally, Day.AddDays(1), "một câu nữa", QueryEvent.Found);
        await tally.WriteAsync(default);

        var rows = await RowsAsync();
        Assert.Equal(QueryTally.MostSpellingsADay + 1, rows.Count);
        Assert.Equal(2, rows.Single(q => q.Spelling == $"câu {Letters(0)}").Asked);
        Assert.Equal(Day.AddDays(1), rows.Single(q => q.Spelling == "một câu nữa").Day);
    }

    [Fact]
    public async Task What_could_not_be_written_is_written_the_next_time()
    {
        var disk = new FailingDisk(_site);
        var tally = new QueryTally(disk);
        Add(tally, Day, "hộ khẩu", QueryEvent.Found);
        await Assert.ThrowsAsync<IOException>(() => tally.WriteAsync(default));
        Assert.Empty(await RowsAsync());

        disk.Works = true;
        await tally.WriteAsync(default);

        Assert.Equal(1, Assert.Single(await RowsAsync()).Asked);
    }

    [Fact]
    public async Task The_writer_counts_what_is_handed_over_also_when_the_site_stops()
    {
        var recorder = new QueryRecorder(_site.Site.Clock);
        using var writer = new QueryWriter(recorder, new QueryTally(_site), _site.Site.Clock, NullLogger<QueryWriter>.Instance);
        await writer.StartAsync(default);
        recorder.Note("hộ khẩu", QueryEvent.NothingFound);
        recorder.Note("gọi 0905123456", QueryEvent.Found);

        await writer.StopAsync(default);

        var row = Assert.Single(await RowsAsync());
        Assert.Equal((Day, "hộ khẩu", 1, 1), (row.Day, row.Spelling, row.Asked, row.WithoutResult));
    }

    [Fact]
    public void More_than_can_be_counted_is_dropped_and_nobody_waits()
    {
        var recorder = new QueryRecorder(_site.Site.Clock);
        for (var i = 0; i < QueryRecorder.MostWaiting + 10; i++)
        {
            recorder.Note("hộ khẩu", QueryEvent.Found);
        }

        Assert.Equal(QueryRecorder.MostWaiting, recorder.Notes.Count);
    }

    private static void Add(QueryTally tally, DateOnly day, string typed, params QueryEvent[] events)
    {
        foreach (var what in events)
        {
            tally.Add(new QueryNote(day, LoggableQuery.Of(typed)!, what));
        }
    }

    // Numbers of many digits are not counted at all.
    private static string Letters(int number) => string.Concat($"{number}".Select(digit => (char)(digit - '0' + 'a')));

    private async Task<List<SearchedQuery>> RowsAsync()
    {
        await using var db = _site.CreateDbContext();
        return await db.SearchedQueries.AsNoTracking().OrderBy(q => q.Day).ThenBy(q => q.Spelling).ToListAsync();
    }

    private sealed class FailingDisk(SubmissionSite site) : IDbContextFactory<IntakeDbContext>
    {
        public bool Works { get; set; }

        public IntakeDbContext CreateDbContext() => Works ? site.CreateDbContext() : throw new IOException("no space left");
    }
}

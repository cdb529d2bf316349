using System.Threading.Channels;
using BaNgoi.Cms.Calendar;

namespace BaNgoi.Cms.Submissions.Intake.QueryLog;

/// <summary>
/// Where the public side hands over what is asked of the search. It never waits and never fails: what may hold personal data is
/// dropped here, and so is everything while more comes in than can be counted. Safe to share between threads.
/// </summary>
public sealed class QueryRecorder(TimeProvider clock)
{
    /// <summary>Most notes that wait to be counted.</summary>
    public const int MostWaiting = 2_000;

    private readonly Channel<QueryNote> _notes = Channel.CreateBounded<QueryNote>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>What waits to be counted.</summary>
    internal ChannelReader<QueryNote> Notes => _notes.Reader;

    /// <summary>Hands something over.</summary>
    /// <param name="typed">The query, as typed or as understood.</param>
    /// <param name="what">What happened to it.</param>
    public void Note(string typed, QueryEvent what)
    {
        if (LoggableQuery.Of(typed) is { } query)
        {
            _notes.Writer.TryWrite(new QueryNote(VietnamTime.Today(clock), query, what));
        }
    }
}

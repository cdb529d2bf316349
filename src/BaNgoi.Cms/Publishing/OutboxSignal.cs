namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Wakes the outbox followers of this process right after a commit. Only a nudge: a follower that misses it
/// finds the rows at its next look (another process, a restart).
/// </summary>
public sealed class OutboxSignal
{
    private volatile TaskCompletionSource _next = NewSource();

    /// <summary>Tells all waiting followers to look now.</summary>
    public void Nudge() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult();

    /// <summary>A task that ends at the next nudge. Take it before reading the outbox, wait for it after.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

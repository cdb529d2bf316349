namespace BaNgoi.Cms;

/// <summary>
/// Wakes workers of this process right after a commit. Only a nudge: a worker that misses it finds the rows at its next
/// look (another process, a restart).
/// </summary>
public abstract class Signal
{
    private volatile TaskCompletionSource _next = NewSource();

    /// <summary>Tells all who wait to look now.</summary>
    public void Nudge() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult();

    /// <summary>A task that ends at the next nudge. Take it before reading the rows, wait for it after.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

namespace BaNgoi.Cms.Publishing;

/// <summary>Wakes the outbox followers of this process right after a commit.</summary>
public sealed class OutboxSignal : Signal;

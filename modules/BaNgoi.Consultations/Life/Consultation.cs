using BaNgoi.Cms.Calendar;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Life;

/// <summary>
/// A consultation as its events make it. Moments are UTC; comments are taken from the opening moment on and until, not at, the
/// closing moment.
/// </summary>
public sealed record Consultation
{
    /// <summary>The draft's content item.</summary>
    public required string Id { get; init; }

    /// <summary>First moment at which comments are taken; null while none is set.</summary>
    public DateTime? OpensUtc { get; init; }

    /// <summary>First moment at which they are not taken any more; null while none is set.</summary>
    public DateTime? ClosesUtc { get; init; }

    /// <summary>Last day for answering; null while none is set.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>When the first edition of the report was published, or null.</summary>
    public DateTime? ExplainedUtc { get; init; }

    /// <summary>Editions of the report so far.</summary>
    public int Editions { get; init; }

    /// <summary>The event that issued the document, or null.</summary>
    public ConsultationEvent? Issue { get; init; }

    /// <summary>The event that gave the draft up, or null.</summary>
    public ConsultationEvent? Withdrawal { get; init; }

    /// <summary>All that happened, oldest first.</summary>
    public IReadOnlyList<ConsultationEvent> Events { get; init; } = [];

    /// <summary>What the events make.</summary>
    public static Consultation Of(string id, IEnumerable<ConsultationEvent> events) =>
        events.OrderBy(e => e.Sequence == 0 ? long.MaxValue : e.Sequence).Aggregate(new Consultation { Id = id }, (now, e) => now.After(e));

    /// <summary>The moments its phase follows from.</summary>
    public PhaseMoments Moments => new(OpensUtc, ClosesUtc, ExplainedUtc, Issue is not null, Issue?.InForceOn, Withdrawal?.AtUtc);

    /// <summary>Where it stands at a moment.</summary>
    public ConsultationPhase PhaseAt(DateTime utc) => PhaseRule.At(Moments, utc);

    /// <summary>Moments, UTC, at which the phase changes by itself or a clock passes its day.</summary>
    public IEnumerable<DateTime> Changes() => new[]
    {
        OpensUtc, ClosesUtc,
        AnswerBy is { } day ? VietnamTime.EndOf(day) : null,
        Issue?.InForceOn is { } from ? VietnamTime.EndOf(from.AddDays(-1)) : null,
    }.OfType<DateTime>();

    private Consultation After(ConsultationEvent e) => (e.Kind switch
    {
        ConsultationEventKind.Scheduled => this with { OpensUtc = e.OpensUtc, ClosesUtc = e.ClosesUtc, AnswerBy = e.AnswerBy },
        ConsultationEventKind.Extended or ConsultationEventKind.Shortened => this with { ClosesUtc = e.ClosesUtc, AnswerBy = e.AnswerBy ?? AnswerBy },
        ConsultationEventKind.AnswerDayMoved => this with { AnswerBy = e.AnswerBy },
        ConsultationEventKind.Explained => this with { ExplainedUtc = ExplainedUtc ?? e.AtUtc, Editions = e.Edition ?? Editions + 1 },
        ConsultationEventKind.Issued => this with { Issue = e },
        ConsultationEventKind.Withdrawn => this with { Withdrawal = e },
        _ => this,
    }) with { Events = [.. Events, e] };
}

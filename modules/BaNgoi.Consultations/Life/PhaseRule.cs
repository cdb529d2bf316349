using BaNgoi.Cms.Calendar;

namespace BaNgoi.Consultations.Life;

/// <summary>The moments a consultation's phase follows from.</summary>
/// <param name="OpensUtc">First moment at which comments are taken, or null.</param>
/// <param name="ClosesUtc">First moment at which they are not any more, or null.</param>
/// <param name="ExplainedUtc">When the report was published, or null.</param>
/// <param name="IsIssued">Whether the document was issued.</param>
/// <param name="InForceOn">First day in force of what was issued, or null.</param>
/// <param name="WithdrawnUtc">When the draft was given up, or null.</param>
public sealed record PhaseMoments(DateTime? OpensUtc, DateTime? ClosesUtc, DateTime? ExplainedUtc, bool IsIssued, DateOnly? InForceOn, DateTime? WithdrawnUtc);

/// <summary>A phase and the moment it begins at; null for the one that is from the beginning on.</summary>
public sealed record PhaseSpan(DateTime? FromUtc, ConsultationPhase Phase);

/// <summary>Where a consultation stands, as a function of its moments: the office, the public forms and the pages all go by this one.</summary>
public static class PhaseRule
{
    /// <summary>The phase at a moment, UTC.</summary>
    public static ConsultationPhase At(PhaseMoments moments, DateTime utc) =>
        moments.WithdrawnUtc <= utc ? ConsultationPhase.Withdrawn
        : moments.IsIssued ? moments.InForceOn <= VietnamTime.DayOf(utc) ? ConsultationPhase.InForce : ConsultationPhase.Issued
        : moments.ExplainedUtc is not null ? ConsultationPhase.Explained
        : moments.OpensUtc is null || utc < moments.OpensUtc ? ConsultationPhase.Announced
        : utc < moments.ClosesUtc ? ConsultationPhase.Open
        : ConsultationPhase.Answering;

    /// <summary>The phases one after another, for pages that are kept until the next one begins.</summary>
    public static IReadOnlyList<PhaseSpan> Spans(PhaseMoments moments)
    {
        var turns = new[] { moments.OpensUtc, moments.ClosesUtc, moments.InForceOn is { } day ? VietnamTime.EndOf(day.AddDays(-1)) : null, moments.WithdrawnUtc }.OfType<DateTime>().Distinct().Order();
        var spans = new List<PhaseSpan> { new(null, At(moments, DateTime.UnixEpoch)) };
        foreach (var turn in turns)
        {
            if (At(moments, turn) is var phase && phase != spans[^1].Phase)
            {
                spans.Add(new PhaseSpan(turn, phase));
            }
        }

        return spans;
    }
}

using BaNgoi.Cms.Calendar;
using BaNgoi.Consultations.Life;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Consultations.Life;

/// <summary>One rule says where a consultation stands; the spans pages go by say the same at every moment.</summary>
public sealed class PhaseRuleTests
{
    private static readonly DateTime Opens = new(2026, 11, 1, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Closes = Opens.AddDays(20);
    private static readonly DateOnly InForce = new(2026, 12, 25);

    [Fact]
    public void Each_phase_begins_at_its_moment_and_not_a_tick_before()
    {
        var moments = new PhaseMoments(Opens, Closes, null, false, null, null);

        Assert.Equal(
            [ConsultationPhase.Announced, ConsultationPhase.Open, ConsultationPhase.Open, ConsultationPhase.Answering],
            new[] { Opens.AddTicks(-1), Opens, Closes.AddTicks(-1), Closes }.Select(utc => PhaseRule.At(moments, utc)));
        Assert.Equal(ConsultationPhase.Announced, PhaseRule.At(new PhaseMoments(null, null, null, false, null, null), Closes));
        Assert.Equal(ConsultationPhase.Explained, PhaseRule.At(moments with { ExplainedUtc = Closes }, Closes));
        Assert.Equal(ConsultationPhase.Issued, PhaseRule.At(moments with { ExplainedUtc = Closes, IsIssued = true, InForceOn = InForce }, VietnamTime.EndOf(InForce.AddDays(-1)).AddTicks(-1)));
        Assert.Equal(ConsultationPhase.InForce, PhaseRule.At(moments with { ExplainedUtc = Closes, IsIssued = true, InForceOn = InForce }, VietnamTime.EndOf(InForce.AddDays(-1))));
        Assert.Equal(ConsultationPhase.Issued, PhaseRule.At(moments with { IsIssued = true }, DateTime.MaxValue.AddDays(-1)));
        Assert.Equal(ConsultationPhase.Withdrawn, PhaseRule.At(moments with { WithdrawnUtc = Opens.AddDays(1) }, Opens.AddDays(1)));
    }

    [Property(MaxTest = 300)]
    public void The_last_span_begun_is_the_phase(int seed)
    {
        var random = new Random(seed);
        DateTime? Some() => random.Next(3) == 0 ? null : Opens.AddMinutes(random.Next(-100_000, 100_000));
        var moments = new PhaseMoments(Some(), Some(), Some(), random.Next(2) == 0, Some() is { } day ? DateOnly.FromDateTime(day) : null, Some());
        var spans = PhaseRule.Spans(moments);

        Assert.Null(spans[0].FromUtc);
        var looked = spans.Select(span => span.FromUtc).OfType<DateTime>().SelectMany(turn => new[] { turn.AddTicks(-1), turn }).Concat(Enumerable.Range(0, 20).Select(_ => Opens.AddMinutes(random.Next(-120_000, 120_000))));
        Assert.All(looked, utc => Assert.Equal(PhaseRule.At(moments, utc), spans.Last(span => span.FromUtc is null || span.FromUtc <= utc).Phase));
    }

    [Fact]
    public void Codes_of_phases_are_those_templates_know() =>
        Assert.Equal(["announced", "open", "answering", "explained", "issued", "inforce", "withdrawn"], Enum.GetValues<ConsultationPhase>().Select(PhaseWords.Code));
}

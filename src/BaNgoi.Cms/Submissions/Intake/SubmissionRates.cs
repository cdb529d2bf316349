using System.Net;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>
/// Counts what each address sent and which receipts it looked for within the last hour. In memory only: who sent what from where is written nowhere. Safe to
/// share between threads.
/// </summary>
public sealed class SubmissionRates(TimeProvider clock, IOptions<SubmissionOptions> options)
{
    // Beyond that, addresses that sent nothing for an hour are forgotten first; an hour of so many is an attack anyway.
    private const int MostAddresses = 20_000;

    // Work that was used, so that it is not used twice. When there is more in so little time, none counts until some is old.
    private const int MostWork = 100_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Address, Act Act), List<DateTimeOffset>> _sent = [];
    private readonly Dictionary<string, DateTimeOffset> _worked = new(StringComparer.Ordinal);

    private enum Act
    {
        Choice,
        Text,
        WithoutWork,
        Lookup,
    }

    /// <summary>Counts one more if it is within the limits.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="from">Where it came from.</param>
    /// <param name="workedForm">The form whose work was done, which counts once; "" when none was.</param>
    /// <returns>Zero when it is; else how long to wait.</returns>
    public TimeSpan Take(SubmissionKind kind, IPAddress? from, string workedForm = "")
    {
        var limits = options.Value;
        if (!kind.HasText)
        {
            return Take(Act.Choice, limits.ChoicesPerMinute, limits.ChoicesPerHour, from);
        }

        lock (_lock)
        {
            var worked = workedForm.Length > 0 && IsUnused(workedForm);
            var alone = worked ? [] : Recent(Act.WithoutWork, from);
            if (!worked && Wait(alone, limits.TextsWithoutWorkPerHour, Hour, clock.GetUtcNow()) is var wait && wait > TimeSpan.Zero)
            {
                return Later(wait, Wait(Recent(Act.Text, from), limits.TextsPerHour, Hour, clock.GetUtcNow()));
            }

            var left = Take(Act.Text, limits.TextsPerMinute, limits.TextsPerHour, from);
            if (left == TimeSpan.Zero && worked)
            {
                _worked.Add(workedForm, clock.GetUtcNow());
            }
            else if (left == TimeSpan.Zero)
            {
                alone.Add(clock.GetUtcNow());
            }

            return left;
        }
    }

    /// <summary>Counts one more look-up of a receipt by its code if it is within the limits.</summary>
    /// <returns>Zero when it is; else how long to wait.</returns>
    public TimeSpan TakeLookup(IPAddress? from) => Take(Act.Lookup, options.Value.LookupsPerMinute, options.Value.LookupsPerHour, from);

    /// <summary>Counts one more answer by the owner of an address, as a choice.</summary>
    /// <returns>Zero when it is within the limits; else how long to wait.</returns>
    public TimeSpan TakeAnswer(IPAddress? from) => Take(Act.Choice, options.Value.ChoicesPerMinute, options.Value.ChoicesPerHour, from);

    private TimeSpan Take(Act act, int perMinute, int perHour, IPAddress? from)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var sent = Recent(act, from);
            var wait = Later(Wait(sent, perMinute, Minute, now), Wait(sent, perHour, Hour, now));
            if (wait == TimeSpan.Zero)
            {
                sent.Add(now);
            }

            return wait;
        }
    }

    private List<DateTimeOffset> Recent(Act act, IPAddress? from)
    {
        var now = clock.GetUtcNow();
        var sent = Of((AddressKey.Of(from), act), now);
        sent.RemoveAll(at => at <= now - Hour);
        return sent;
    }

    // A stamp is good for its hours; after that its work cannot come again.
    private bool IsUnused(string form)
    {
        if (_worked.Count >= MostWork)
        {
            var old = clock.GetUtcNow() - TimeSpan.FromHours(options.Value.FormHours);
            foreach (var over in _worked.Where(w => w.Value < old).Select(w => w.Key).ToList())
            {
                _worked.Remove(over);
            }
        }

        return _worked.Count < MostWork && !_worked.ContainsKey(form);
    }

    private List<DateTimeOffset> Of((string Address, Act Act) key, DateTimeOffset now)
    {
        if (_sent.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_sent.Count >= MostAddresses)
        {
            foreach (var idle in _sent.Where(s => s.Value.Count == 0 || s.Value[^1] <= now - Hour).Select(s => s.Key).ToList())
            {
                _sent.Remove(idle);
            }

            if (_sent.Count >= MostAddresses)
            {
                _sent.Clear();
            }
        }

        return _sent[key] = [];
    }

    // Until the oldest of the last so many is out of the window.
    private static TimeSpan Wait(List<DateTimeOffset> sent, int limit, TimeSpan window, DateTimeOffset now) =>
        limit <= 0 ? window : sent.Count < limit ? TimeSpan.Zero : Later(sent[^limit] + window - now, TimeSpan.Zero);

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>What a form's stamp says.</summary>
/// <param name="FormId">Which form it was; "" when the stamp is not ours or too old.</param>
/// <param name="TooSoon">Whether it was sent faster than a person could.</param>
public sealed record StampReading(string FormId, bool TooSoon)
{
    /// <summary>Whether the browser did the form's work (<see cref="FormWork"/>).</summary>
    public bool Worked { get; init; }

    /// <summary>Whether the form may be taken.</summary>
    public bool IsGood => FormId.Length > 0 && !TooSoon;
}

/// <summary>
/// A sealed note in a form that says which form it is and when it was given out. It needs no cookie and no script, and a
/// machine that sends without opening the form has none. Before the seal stands in clear what a script needs to do the form's
/// work: the zero bits that are asked and the form's id, between dots.
/// </summary>
public sealed class FormStamp(IDataProtectionProvider protection, TimeProvider clock, IOptions<SubmissionOptions> options)
{
    private const char Separator = ' ';
    private const char Seal = '.';

    private readonly IDataProtector _protector = protection.CreateProtector("BaNgoi.Cms.Submissions.FormStamp.v2");

    /// <summary>A stamp for a form given out now.</summary>
    public string Issue()
    {
        var (id, bits) = (Ids.New(clock), Math.Clamp(options.Value.WorkBits, 0, FormWork.MostBits));
        var sealedNote = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}{Separator}{id}{Separator}{bits}"));
        return string.Create(CultureInfo.InvariantCulture, $"{bits}{Seal}{id}{Seal}{sealedNote}");
    }

    /// <summary>Reads the stamp that came back.</summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="work">The work that came with it, or "".</param>
    public StampReading Read(string stamp, string work = "")
    {
        // What stands before the seal is not believed: it is inside, too.
        if (Open(stamp[(stamp.LastIndexOf(Seal) + 1)..]) is not [var at, var id, var bits]
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) || !int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
        {
            return new StampReading("", TooSoon: false);
        }

        var worked = FormWork.Solves(id, work, asked);
        var least = worked ? options.Value.MinimumSeconds : Math.Max(options.Value.MinimumSeconds, options.Value.MinimumSecondsWithoutWork);
        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return age > TimeSpan.FromHours(options.Value.FormHours)
            ? new StampReading("", TooSoon: false)
            : new StampReading(id, age < TimeSpan.FromSeconds(least)) { Worked = worked };
    }

    /// <summary>Stamp and work of a form that goes back to its sender: as they came while the stamp is good or only young, else a new stamp.</summary>
    public (string Stamp, string Work) Returned(string stamp, string work) => Read(stamp).FormId.Length > 0 ? (stamp, work) : (Issue(), "");

    private string[] Open(string stamp)
    {
        try
        {
            return _protector.Unprotect(stamp).Split(Separator);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}

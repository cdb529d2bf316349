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
    /// <summary>Whether the form may be taken.</summary>
    public bool IsGood => FormId.Length > 0 && !TooSoon;
}

/// <summary>
/// A sealed note in a form that says which form it is and when it was given out. It needs no cookie and no script, and a
/// machine that sends without opening the form has none.
/// </summary>
public sealed class FormStamp(IDataProtectionProvider protection, TimeProvider clock, IOptions<SubmissionOptions> options)
{
    private const char Separator = ' ';

    private readonly IDataProtector _protector = protection.CreateProtector("BaNgoi.Cms.Submissions.FormStamp.v1");

    /// <summary>A stamp for a form given out now.</summary>
    public string Issue() => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}{Separator}{Ids.New(clock)}"));

    /// <summary>Reads the stamp that came back.</summary>
    public StampReading Read(string stamp)
    {
        if (Open(stamp) is not [var at, var id] || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return new StampReading("", TooSoon: false);
        }

        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return age > TimeSpan.FromHours(options.Value.FormHours)
            ? new StampReading("", TooSoon: false)
            : new StampReading(id, age < TimeSpan.FromSeconds(options.Value.MinimumSeconds));
    }

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

using BaNgoi.Cms.Accounts.TwoFactor;

namespace BaNgoi.Web.Tests.Support;

/// <summary>An authenticator app: learns a key as people type it, and shows codes.</summary>
public sealed class Telephone
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;
    private const int BitsPerByte = 8;

    private readonly byte[] _key;
    private long _lastStep;

    /// <summary>Takes the key as the page shows it.</summary>
    public Telephone(string letters)
    {
        var bits = string.Concat(letters.Where(c => !char.IsWhiteSpace(c)).Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(BitsPerLetter, '0')));
        _key = [.. bits.Chunk(BitsPerByte).Where(octet => octet.Length == BitsPerByte).Select(octet => Convert.ToByte(new string(octet), 2))];
    }

    /// <summary>A code not shown before. The site takes the next step's too, so that two codes need no waiting.</summary>
    public string NextCode()
    {
        _lastStep = Math.Max(Totp.StepAt(TimeProvider.System.GetUtcNow()), _lastStep + 1);
        return Totp.Code(_key, _lastStep);
    }
}

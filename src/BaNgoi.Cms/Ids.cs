using System.Security.Cryptography;

namespace BaNgoi.Cms;

/// <summary>
/// Identifiers of content items, versions and records: 26 lower-case characters of Crockford's base 32,
/// the first ten from the clock so that ids sort by time of creation. Fits Orchard Core's 26-character columns.
/// </summary>
public static class Ids
{
    /// <summary>Characters of an id.</summary>
    internal const int Length = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int TimeCharacters = 10;

    /// <summary>A new id for the given moment; the remaining 80 bits are random.</summary>
    public static string New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return string.Create(Length, clock.GetUtcNow().ToUnixTimeMilliseconds(), static (span, milliseconds) =>
        {
            for (var i = TimeCharacters - 1; i >= 0; i--)
            {
                span[i] = Alphabet[(int)(milliseconds & 31)];
                milliseconds >>= 5;
            }

            Span<byte> random = stackalloc byte[Length - TimeCharacters];
            RandomNumberGenerator.Fill(random);
            for (var i = 0; i < random.Length; i++)
            {
                span[TimeCharacters + i] = Alphabet[random[i] & 31];
            }
        });
    }

    /// <summary>Whether a string may serve as an id: 1 to 26 letters or digits, as Orchard Core stores them.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= Length } && id.All(char.IsAsciiLetterOrDigit);
}

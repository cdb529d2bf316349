using System.Security.Cryptography;
using System.Text;

namespace BaNgoi.Procedures.Mapping;

/// <summary>Ids that are the same at every import, so that importing an unchanged file changes nothing.</summary>
internal static class StableId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>26 lower-case characters from the key of the procedure and the place inside it.</summary>
    public static string Of(string key, params ReadOnlySpan<string> place)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key + "\n" + string.Join('\n', place.ToArray())));
        return string.Create(Length, hash, static (span, bytes) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Alphabet[bytes[i] & 31];
            }
        });
    }
}

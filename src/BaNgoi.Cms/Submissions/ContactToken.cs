using System.Security.Cryptography;
using System.Text;

namespace BaNgoi.Cms.Submissions;

/// <summary>Tokens of the links by which the owner of an address answers: 128 random bits, of which only the hash is stored.</summary>
public static class ContactToken
{
    /// <summary>What the path of such a link begins with.</summary>
    public const string Prefix = "/bien-nhan/xac-nhan";

    // Two for each of 16 bytes.
    private const int Characters = 32;

    /// <summary>A new token.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Characters, lowercase: true);

    /// <summary>Path of its page.</summary>
    public static string PathOf(string token) => $"{Prefix}/{token}";

    /// <summary>What is stored of it; null of what cannot be one.</summary>
    public static string? Hash(string token) =>
        token.Length == Characters && token.All(char.IsAsciiHexDigitLower) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token))) : null;
}

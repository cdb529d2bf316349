using System.Security.Cryptography;
using System.Text;

namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>Codes for the day the telephone is lost. Each opens the door once; only their hashes are kept.</summary>
public static class RecoveryCodes
{
    /// <summary>How many are given out.</summary>
    public const int Count = 10;

    /// <summary>New codes.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => OneTimePassword.New())];

    /// <summary>
    /// What is kept of a code, however it was typed. They are random and 79 bits long: a slow hash would protect nothing more.
    /// </summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]))));
}

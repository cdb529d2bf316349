using System.Security.Cryptography;

namespace BaNgoi.Cms.Accounts;

/// <summary>Passwords given by someone else, to be used once.</summary>
public static class OneTimePassword
{
    private const int Groups = 4;
    private const int GroupLength = 4;

    // No look-alikes: people read these aloud over the telephone. About 79 bits in all.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A random password people can type: four groups of four.</summary>
    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}

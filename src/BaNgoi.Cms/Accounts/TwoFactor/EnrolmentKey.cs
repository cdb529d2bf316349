using System.Text;

namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>A key as it is handed over to an authenticator app.</summary>
public static class EnrolmentKey
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;
    private const int GroupLength = 4;

    /// <summary>The key in letters (RFC 4648, base 32).</summary>
    public static string Letters(ReadOnlySpan<byte> key)
    {
        var letters = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var octet in key)
        {
            (buffer, bits) = ((buffer << 8) | octet, bits + 8);
            while (bits >= BitsPerLetter)
            {
                bits -= BitsPerLetter;
                letters.Append(Base32[(buffer >> bits) & 0x1F]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? letters.ToString() : letters.Append(Base32[(buffer << (BitsPerLetter - bits)) & 0x1F]).ToString();
    }

    /// <summary>The letters in groups of four, for people who type them.</summary>
    public static string Groups(ReadOnlySpan<byte> key) => string.Join(' ', Letters(key).Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>The address apps read from the square code.</summary>
    /// <param name="site">The site, as the app shows it.</param>
    /// <param name="userName">The account.</param>
    /// <param name="key">The key.</param>
    public static string Address(string site, string userName, ReadOnlySpan<byte> key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(userName)}?secret={Letters(key)}&issuer={Uri.EscapeDataString(site)}&digits={Totp.Digits}&period={Totp.StepSeconds}";
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>
/// One-time codes from a shared key and the time (RFC 6238 with HMAC-SHA-1, six digits, steps of thirty seconds: what every
/// authenticator app understands). Identity's own provider reads the machine's clock and does not say which step a code belongs
/// to, so it could not refuse a code that was used before.
/// </summary>
public static class Totp
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>How long a code is shown, in seconds.</summary>
    public const int StepSeconds = 30;

    // RFC 4226, section 4: at least 128 bits, 160 recommended.
    private const int KeyBytes = 20;

    // One step to either side for clocks that disagree and people who type slowly (RFC 6238, section 5.2).
    private const int Tolerance = 1;
    private const int Modulus = 1_000_000;

    /// <summary>A new random key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The step a moment falls into.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The RFC's hash, and the only one that all authenticator apps know; HMAC does not rest on its weakness.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>The step a typed code belongs to; null when it is wrong or not newer than the last one used.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="now">The time.</param>
    /// <param name="lastStep">The step of the last code that was used; its code and all before it count no more.</param>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long lastStep)
    {
        var typed = System.Text.Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, System.Text.Encoding.ASCII.GetBytes(Code(key, step))) && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }
}

using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>
/// Work a browser does while somebody writes: a number that, behind the form's id, hashes (SHA-256) to so many zero bits. Cheap for one
/// form, dear for thousands; checking takes one hash. The theme's script does it; without it a form is taken all the same.
/// </summary>
public static class FormWork
{
    /// <summary>Most bits that are asked: a cheap phone needs minutes for them.</summary>
    public const int MostBits = 24;

    // As many digits as a script counts without losing any.
    private const int LongestNumber = 15;

    /// <summary>Whether a number is work for a form.</summary>
    /// <param name="formId">The form's id.</param>
    /// <param name="number">Decimal digits, as they came; "" when nothing was done.</param>
    /// <param name="bits">Zero bits asked for; none when 0.</param>
    public static bool Solves(string formId, string number, int bits) =>
        bits <= 0 || (number.Length is > 0 and <= LongestNumber && number.All(char.IsAsciiDigit) && ZeroBits(formId, number) >= bits);

    private static int ZeroBits(string formId, string number) =>
        BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes($"{formId}.{number}"))));
}

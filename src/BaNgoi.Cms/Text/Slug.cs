using System.Text;

namespace BaNgoi.Cms.Text;

/// <summary>Makes the last part of an address from a title: a-z, 0-9 and single hyphens between words.</summary>
public static class Slug
{
    /// <summary>Used when a title has no letter or digit that an address can show.</summary>
    private const string Fallback = "muc";

    /// <summary>Shortest limit that makes sense: room for the fallback.</summary>
    private const int SmallestLimit = 3;

    /// <summary>"Đăng ký khai sinh" gives "dang-ky-khai-sinh". Never empty.</summary>
    /// <param name="title">Any text.</param>
    /// <param name="maxLength">Most characters, at least 3. Longer slugs end at the last whole word that fits.</param>
    public static string From(string title, int maxLength = 80)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, SmallestLimit);
        var slug = Hyphenate(VietnameseText.Fold(title), maxLength);
        return slug.Length == 0 ? Fallback : slug;
    }

    private static string Hyphenate(string folded, int maxLength)
    {
        var slug = new StringBuilder(maxLength);
        foreach (var word in Words(folded))
        {
            var room = maxLength - slug.Length - (slug.Length == 0 ? 0 : 1);
            if (word.Length > room)
            {
                return slug.Length == 0 ? word[..room] : slug.ToString();
            }

            if (slug.Length > 0)
            {
                slug.Append('-');
            }

            slug.Append(word);
        }

        return slug.ToString();
    }

    private static IEnumerable<string> Words(string folded)
    {
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsAsciiLetterOrDigit(folded[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }
}

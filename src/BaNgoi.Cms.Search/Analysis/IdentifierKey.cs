using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary>How identifiers are compared: without dots, spaces, hyphens, case. 1.001193, 1001193 and "1 001193" are one.</summary>
internal static class IdentifierKey
{
    /// <summary>Shorter ones would be found in ordinary numbers.</summary>
    private const int ShortestInQuery = 3;

    /// <summary>Pieces of a query that may together be one identifier, as in "1 . 001193" or "CT 07".</summary>
    private const int MaxPieces = 4;

    /// <summary>The comparable form; empty when the text holds no letter or digit.</summary>
    public static string From(string identifier) =>
        string.Concat(VietnameseText.Fold(identifier).Where(char.IsAsciiLetterOrDigit));

    /// <summary>
    /// Everything in a query that may be an identifier: one word or several neighbouring ones, with a digit in it.
    /// A plain word never is, so that a form called "Mẫu" cannot take over.
    /// </summary>
    public static IReadOnlySet<string> CandidatesIn(IReadOnlyList<Syllable> query)
    {
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < query.Count; first++)
        {
            var joined = "";
            for (var last = first; last < Math.Min(query.Count, first + MaxPieces); last++)
            {
                joined += From(query[last].Folded);
                if (joined.Length >= ShortestInQuery && joined.Any(char.IsAsciiDigit))
                {
                    candidates.Add(joined);
                }
            }
        }

        return candidates;
    }
}

using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Words;

/// <summary>One phrase people type, taken apart, with the entry it belongs to.</summary>
internal sealed record Saying(Syllable[] Syllables, SearchWords Entry)
{
    /// <summary>Takes a phrase apart as queries and names are.</summary>
    public static Syllable[] Split(string phrase) => [.. Analysis.Syllables.Split(VietnameseText.Normalize(phrase))];
}

/// <summary>A phrase found in a query.</summary>
/// <param name="Start">Its first syllable in the query.</param>
/// <param name="Saying">The phrase.</param>
internal readonly record struct SayingMatch(int Start, Saying Saying)
{
    /// <summary>Just after its last syllable in the query.</summary>
    public int End => Start + Saying.Syllables.Length;
}

using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Querying;
using BaNgoi.Cms.Search.Words;

namespace BaNgoi.Cms.Tests.Search.Words;

/// <summary>Phrases found by how they begin are those that are found by looking at each.</summary>
public sealed class SayingLookupTests
{
    private static readonly string[] Syllables = ["cat", "mieng", "dat", "khai", "sinh"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_phrase_of_a_query_is_found_and_no_other(int seed)
    {
        var random = new Random(seed);
        string[] phrases = [.. Enumerable.Range(0, 60).Select(_ => string.Join(' ', Some(random, random.Next(1, 5)))).Distinct()];
        var thesaurus = new Thesaurus([new SearchWords(SearchWordsKind.Synonyms, phrases, ["khai sinh"], [], "", "", [])]);
        for (var n = 0; n < 200; n++)
        {
            var query = Some(random, random.Next(1, 9));
            IReadOnlyList<QuerySyllable> asked = [.. query.Select(word => new QuerySyllable(word, word, 1))];

            Assert.Equal(
                Sorted(phrases.SelectMany(phrase => Enumerable.Range(0, query.Length).Where(start => StandsAt(query, start, phrase.Split(' '))).Select(start => $"{start} {phrase}"))),
                Sorted(thesaurus.In(asked, accented: false, SearchWordsKind.Synonyms).Select(match => $"{match.Start} {Text(match.Saying)}")));
            Assert.Equal(
                Sorted(phrases.SelectMany(phrase => Enumerable.Range(0, query.Length).Where(start => StandsLooselyAt(query, start, phrase.Split(' '))).Select(_ => phrase))),
                Sorted(thesaurus.LooselyIn(asked, accented: false, SearchWordsKind.Synonyms).Select(Text)));
        }
    }

    [Fact]
    public void Words_of_another_kind_are_not_found()
    {
        var thesaurus = new Thesaurus([new SearchWords(SearchWordsKind.Elsewhere, ["ho chieu"], [], [], "Công an.", "", [])]);
        IReadOnlyList<QuerySyllable> asked = [new("ho", "ho", 1), new("chieu", "chieu", 1)];

        Assert.Empty(thesaurus.In(asked, accented: false, SearchWordsKind.Synonyms));
        Assert.Empty(thesaurus.LooselyIn(asked, accented: false, SearchWordsKind.Fillers));
        Assert.Single(thesaurus.In(asked, accented: false, SearchWordsKind.Elsewhere));
    }

    private static string[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Syllables[random.Next(Syllables.Length)])];

    private static string[] Sorted(IEnumerable<string> found) => [.. found.Order(StringComparer.Ordinal)];

    private static string Text(Saying saying) => string.Join(' ', saying.Syllables.Select(syllable => syllable.Folded));

    private static bool StandsAt(string[] query, int start, string[] phrase) =>
        start + phrase.Length <= query.Length && query.AsSpan(start, phrase.Length).SequenceEqual(phrase);

    // The first place of each syllable behind the one before; one word may stand between two, two within a longer phrase.
    private static bool StandsLooselyAt(string[] query, int start, string[] phrase)
    {
        if (phrase.Length < 2 || query[start] != phrase[0])
        {
            return false;
        }

        var (at, skipped) = (start, 0);
        foreach (var word in phrase.Skip(1))
        {
            var next = Array.IndexOf(query, word, at + 1);
            if (next < 0)
            {
                return false;
            }

            skipped += next - at - 1;
            at = next;
        }

        return skipped > 0 && skipped <= (phrase.Length == 2 ? 1 : 2);
    }
}

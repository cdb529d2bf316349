using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Cuts the passage out of a document's text that says most about the query. Plain text in, plain text out.</summary>
internal sealed class SnippetMaker(QueryFeatures query, Vocabulary vocabulary)
{
    /// <summary>Most characters of a snippet, without the dots that show a cut.</summary>
    private const int Length = 200;

    /// <summary>Characters of the body looked at, and therefore stored.</summary>
    public const int Searched = 8_000;

    /// <summary>Characters before the first matching word, so that it does not stand without context.</summary>
    private const int LeadIn = 40;

    private const string Cut = "…";

    private readonly List<(string Folded, float Weight)> _wanted = [.. query.Syllables.Select(syllable => (syllable.Folded, vocabulary.Weight(syllable.Folded)))];

    /// <summary>The summary where it fits the query as well as any passage of the body, otherwise that passage.</summary>
    public string Make(string summary, string body) => Make(new NumberedText(summary), new NumberedText(body[..Math.Min(body.Length, Searched)]));

    /// <inheritdoc cref="Make(string, string)" />
    public string Make(NumberedText summary, NumberedText body)
    {
        var ofSummary = Best(summary);
        var ofBody = Best(body);
        var useSummary = summary.Text.Length > 0 && ofSummary.Worth >= ofBody.Worth;
        return useSummary ? Passage(summary.Text, ofSummary.Start) : Passage(body.Text, ofBody.Start);
    }

    // The stretch of at most Length characters with the greatest weight of different query syllables.
    private (float Worth, int Start) Best(NumberedText text)
    {
        var matches = Matches(text);
        var inWindow = new int[query.Count];
        var worth = 0f;
        var best = (Worth: 0f, Start: 0);
        var first = 0;
        foreach (var match in matches)
        {
            if (inWindow[match.Number]++ == 0)
            {
                worth += match.Weight;
            }

            for (; match.End - matches[first].Start > Length - LeadIn; first++)
            {
                if (--inWindow[matches[first].Number] == 0)
                {
                    worth -= matches[first].Weight;
                }
            }

            // Sums of floats drift; only a real gain may move the passage.
            if (worth > best.Worth + 0.001f)
            {
                best = (worth, matches[first].Start);
            }
        }

        return best;
    }

    private List<(int Number, float Weight, int Start, int End)> Matches(NumberedText text)
    {
        // Made for each text, as a text that is read just now may have brought a number for a word of the query.
        var places = new NumberTable(_wanted.Count);
        for (var place = 0; place < _wanted.Count; place++)
        {
            if (SyllableNumbers.Find(_wanted[place].Folded) is >= 0 and var number)
            {
                places[number] = place;
            }
        }

        var matches = new List<(int, float, int, int)>();
        foreach (var word in text.Words)
        {
            if (places[word.Folded] is >= 0 and var place && query.Wants(_wanted[place].Folded, SyllableNumbers.Text(word.Exact)))
            {
                matches.Add((place, _wanted[place].Weight, word.Start, word.End));
            }
        }

        return matches;
    }

    private static string Passage(string text, int firstMatch)
    {
        var start = firstMatch <= LeadIn ? 0 : NextWord(text, firstMatch - LeadIn, firstMatch);
        var end = text.Length - start <= Length ? text.Length : EndOfWord(text, start, start + Length);
        return (start > 0 ? Cut : "") + text[start..end].Trim() + (end < text.Length ? Cut : "");
    }

    private static int NextWord(string text, int from, int atMost)
    {
        var space = text.IndexOf(' ', from, atMost - from);
        return space < 0 ? atMost : space + 1;
    }

    private static int EndOfWord(string text, int start, int atMost)
    {
        var space = text.LastIndexOf(' ', atMost, atMost - start);
        if (space > start)
        {
            return space;
        }

        return char.IsLowSurrogate(text[atMost]) ? atMost - 1 : atMost;
    }
}

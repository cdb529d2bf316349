using BaNgoi.Cms.Search.Analysis;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Cuts the passage out of a document's text that says most about the query. Plain text in, plain text out. For one thread.</summary>
internal sealed class SnippetMaker(WantedWords wanted)
{
    /// <summary>Most characters of a snippet, without the dots that show a cut.</summary>
    private const int Length = 200;

    /// <summary>Characters of the body looked at, and therefore stored.</summary>
    public const int Searched = 8_000;

    /// <summary>Characters before the first matching word, so that it does not stand without context.</summary>
    private const int LeadIn = 40;

    private readonly List<(int Number, float Weight, int Start, int End)> _matches = [];
    private readonly int[] _inWindow = new int[wanted.Count];

    /// <summary>The summary where it fits the query as well as any passage of the body, otherwise that passage.</summary>
    public Passage Make(NumberedText summary, NumberedText body)
    {
        var ofSummary = Best(summary);
        var ofBody = Best(body);
        var useSummary = summary.Text.Length > 0 && ofSummary.Worth >= ofBody.Worth;
        return useSummary ? PassageAt(summary, ofSummary.Start) : PassageAt(body, ofBody.Start);
    }

    // The stretch of at most Length characters with the greatest weight of different query syllables.
    private (float Worth, int Start) Best(NumberedText text)
    {
        var matches = Matches(text);
        Array.Clear(_inWindow);
        var worth = 0f;
        var best = (Worth: 0f, Start: 0);
        var first = 0;
        foreach (var match in matches)
        {
            if (_inWindow[match.Number]++ == 0)
            {
                worth += match.Weight;
            }

            for (; match.End - matches[first].Start > Length - LeadIn; first++)
            {
                if (--_inWindow[matches[first].Number] == 0)
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
        _matches.Clear();
        foreach (var word in text.Words)
        {
            if (wanted.Place(word) is >= 0 and var place)
            {
                _matches.Add((place, wanted.Weight(place), word.Start, word.End));
            }
        }

        return _matches;
    }

    private static Passage PassageAt(NumberedText source, int firstMatch)
    {
        var text = source.Text;
        var start = firstMatch <= LeadIn ? 0 : NextWord(text, firstMatch - LeadIn, firstMatch);
        var end = text.Length - start <= Length ? text.Length : EndOfWord(text, start, start + Length);
        return new Passage(source, start, end);
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

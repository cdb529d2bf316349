using System.Globalization;
using System.Text;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>What a document is called, syllable by syllable: its titles, and each phrase citizens use for it.</summary>
internal sealed record DocumentNames(IReadOnlyCollection<string> Identifiers, IReadOnlyList<DocumentName> Names, float Weight)
{
    /// <summary>Stays below Lucene's 32,766 bytes for one doc value; phrases that no longer fit are left out.</summary>
    private const int MaxBytes = 30_000;

    private const char WeightMark = 'w';
    private const char IdentifierMark = 'i';
    private const char TitleMark = 't';
    private const char KeywordMark = 'k';

    // Line ends separate phrases as commas do, so split before normalising makes them spaces.
    private static readonly char[] PhraseEnds = [',', ';', '|', '\n', '\r', '•'];

    /// <summary>Its title; null when it has none.</summary>
    public DocumentName? Title => Names is [{ IsTitle: true } first, ..] ? first : Names.FirstOrDefault(name => name.IsTitle);

    /// <summary>Syllables in all names: what keeping them costs.</summary>
    public int Length => Names.Sum(name => name.Folded.Length);

    /// <summary>All phrases a document may be found by, as text, titles first.</summary>
    public static IEnumerable<string> Texts(SearchEntry entry)
    {
        yield return NamePrefix.Without(entry.Title);
        if (!string.IsNullOrWhiteSpace(entry.ShortTitle))
        {
            yield return NamePrefix.Without(entry.ShortTitle);
        }

        foreach (var phrase in Phrases(entry))
        {
            yield return phrase;
        }
    }

    /// <summary>
    /// The form stored with the document: one line each, a mark, then the syllables; "đăng/dang" where the two forms differ.
    /// </summary>
    public static string Encode(SearchEntry entry)
    {
        var text = new StringBuilder();
        var bytes = 0;
        Append(IdentifierMark, entry.Identifiers.Select(IdentifierKey.From).Where(key => key.Length > 0));
        if (entry.NameWeight is { } weight)
        {
            Append(WeightMark, [weight.ToString(CultureInfo.InvariantCulture)]);
        }

        Append(TitleMark, Encode(NamePrefix.Without(entry.Title)));
        Append(TitleMark, Encode(NamePrefix.Without(entry.ShortTitle ?? "")));
        foreach (var phrase in Phrases(entry))
        {
            Append(KeywordMark, Encode(phrase));
        }

        return text.ToString();

        void Append(char mark, IEnumerable<string> words)
        {
            var line = $"{mark}{string.Join(' ', words)}\n";
            bytes += Encoding.UTF8.GetByteCount(line);
            if (line.Length > 2 && bytes <= MaxBytes)
            {
                text.Append(line);
            }
        }
    }

    /// <summary>Reads what <see cref="Encode(SearchEntry)"/> wrote.</summary>
    public static DocumentNames Decode(string text)
    {
        string[] identifiers = [];
        var names = new List<DocumentName>();
        var weight = 1f;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
            {
                continue;
            }

            var words = line[1..];
            switch (line[0])
            {
                case IdentifierMark:
                    identifiers = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    break;
                case WeightMark:
                    weight = float.Parse(words, CultureInfo.InvariantCulture);
                    break;
                default:
                    names.Add(DocumentName.Decode(line[0] == TitleMark, words));
                    break;
            }
        }

        return new DocumentNames(identifiers, [.. names], weight);
    }

    private static IEnumerable<string> Phrases(SearchEntry entry) =>
        entry.Keywords.Split(PhraseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Encode(string name) => Syllables.Split(VietnameseText.Normalize(name))
        .Select(syllable => syllable.Exact == syllable.Folded ? syllable.Exact : $"{syllable.Exact}/{syllable.Folded}");
}

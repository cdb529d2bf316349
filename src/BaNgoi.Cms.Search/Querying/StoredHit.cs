using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Spelling;
using BaNgoi.Cms.Text;
using Lucene.Net.Documents;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>What the index keeps of a document for an answer to show.</summary>
internal sealed record StoredHit(string Id, string Title, string? ShortTitle, string? Code, string Type, string Path, NumberedText Summary, NumberedText Body)
{
    /// <summary>The title people see.</summary>
    public NumberedText Shown { get; } = new(VietnameseText.Normalize(ShortTitle ?? Title));

    /// <summary>Takes it from a document of the index.</summary>
    public static StoredHit Of(Document document) => new(
        document.Get(IndexFields.Id),
        document.Get(IndexFields.Title),
        document.Get(IndexFields.ShortTitle),
        document.Get(IndexFields.Code),
        document.Get(IndexFields.Type),
        document.Get(IndexFields.Path),
        new NumberedText(document.Get(IndexFields.Summary)),
        new NumberedText(document.Get(IndexFields.Body)));
}

/// <summary>
/// What was shown of one state of the index: to unpack ten documents takes as long as to find them, and people look for
/// the same few hundred.
/// </summary>
internal sealed class StoredHits
{
    /// <summary>Words of shown texts kept, at twenty-odd bytes each with their text: all a ward has.</summary>
    private const int MostWords = 1_000_000;

    /// <summary>What a document costs besides its words.</summary>
    private const int Overhead = 50;

    private readonly BoundedCache<int, StoredHit> _kept = new(MostWords);

    /// <summary>The document of a number.</summary>
    public StoredHit Read(IndexSearcher searcher, int number)
    {
        if (_kept.TryGet(number, out var known))
        {
            return known;
        }

        var hit = StoredHit.Of(searcher.Doc(number));
        return _kept.Keep(number, hit, hit.Shown.Words.Length + hit.Summary.Words.Length + hit.Body.Words.Length + Overhead);
    }
}

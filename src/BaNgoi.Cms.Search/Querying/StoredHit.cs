using System.Collections.Concurrent;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Documents;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>What the index keeps of a document for an answer to show.</summary>
internal sealed record StoredHit(string Id, string Title, string? ShortTitle, string? Code, string Type, string Path, NumberedText Summary, NumberedText Body)
{
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
    // About twenty megabytes when every body is a long one.
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<int, StoredHit> _kept = [];

    /// <summary>The document of a number.</summary>
    public StoredHit Read(IndexSearcher searcher, int number)
    {
        if (_kept.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept[number] = StoredHit.Of(searcher.Doc(number));
    }
}

using System.Text.Json;
using BaNgoi.Cms.Publishing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>The ward's words as they lie in the index beside the documents: published in one act, searched in one state.</summary>
internal static class IndexedWords
{
    /// <summary>The one term of the field.</summary>
    public const string Mark = "1";

    /// <summary>The form stored.</summary>
    public static string Write(SearchWords words) => JsonSerializer.Serialize(words);

    /// <summary>All words of one state of the index, in the order of their ids.</summary>
    public static IEnumerable<SearchWords> All(IndexReader reader)
    {
        var found = new IndexSearcher(reader).Search(new TermQuery(new Term(IndexFields.Words, Mark)), Math.Max(1, reader.MaxDoc));
        return found.ScoreDocs.Select(hit => reader.Document(hit.Doc))
            .OrderBy(document => document.Get(IndexFields.Id), StringComparer.Ordinal)
            .Select(document => JsonSerializer.Deserialize<SearchWords>(document.Get(IndexFields.Words))!);
    }
}

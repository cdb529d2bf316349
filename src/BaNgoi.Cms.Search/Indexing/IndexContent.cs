using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>Lists what is in the index.</summary>
internal static class IndexContent
{
    /// <summary>Id and version of each document that can be found.</summary>
    public static Dictionary<string, string> Versions(IndexSearcher searcher)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = new HashSet<string> { IndexFields.Id, IndexFields.Version };
        var live = MultiFields.GetLiveDocs(searcher.IndexReader);
        for (var number = 0; number < searcher.IndexReader.MaxDoc; number++)
        {
            if (live is null || live.Get(number))
            {
                var document = searcher.IndexReader.Document(number, fields);
                versions[document.Get(IndexFields.Id)] = document.Get(IndexFields.Version);
            }
        }

        return versions;
    }
}

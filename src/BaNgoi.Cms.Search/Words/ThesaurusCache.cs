using System.Runtime.CompilerServices;
using System.Text;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Words;

/// <summary>
/// Makes the thesaurus of a state of the index, or finds the one made for an earlier state with the same words: nearly every
/// publication leaves them alone, and a thousand entries take long to take apart.
/// </summary>
internal static class ThesaurusCache
{
    // By the first segment with words: what hangs on it goes when it does.
    private static readonly ConditionalWeakTable<object, Made> Latest = [];

    /// <summary>The words of a state.</summary>
    public static Thesaurus Of(IndexReader reader)
    {
        var (first, where) = Place(reader);
        if (first is null)
        {
            return new Thesaurus([]);
        }

        if (Latest.TryGetValue(first, out var made) && made.Where == where)
        {
            return made.Thesaurus;
        }

        var thesaurus = new Thesaurus(IndexedWords.All(reader));
        Latest.AddOrUpdate(first, new Made(where, thesaurus));
        return thesaurus;
    }

    // A segment never changes but by deletions; so words in the same places of the same segments are the same words.
    private static (object? First, string Where) Place(IndexReader reader)
    {
        object? first = null;
        var where = new StringBuilder();
        foreach (var leaf in reader.Leaves.Select(context => context.AtomicReader))
        {
            if (leaf.GetTermDocsEnum(new Term(IndexFields.Words, IndexedWords.Mark)) is not { } documents)
            {
                continue;
            }

            var live = leaf.LiveDocs;
            var name = (leaf as SegmentReader)?.SegmentName;
            for (var number = documents.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = documents.NextDoc())
            {
                if (live is null || live.Get(number))
                {
                    first ??= leaf.CoreCacheKey;
                    where.Append(name).Append(' ').Append(number).Append('\n');
                }
            }
        }

        return (first, where.ToString());
    }

    private sealed record Made(string Where, Thesaurus Thesaurus);
}

using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Answers given in one state of the index, which the ward's words are part of; they go with it. Most people look for the same few
/// dozen things, and everything else once: an answer is kept from the second time on that it is asked for. Narrowed ones are not kept:
/// there are too many ways to narrow.
/// </summary>
/// <param name="mostBytes">Room.</param>
internal sealed class KeptAnswers(int mostBytes = KeptAnswers.MostBytes)
{
    /// <summary>Bytes of answers kept: some two hundred first pages.</summary>
    public const int MostBytes = 4 << 20;

    // What the objects cost besides their texts, in bytes.
    private const int OfAnswer = 400;
    private const int OfHit = 400;
    private const int OfRun = 80;
    private const int OfValue = 80;

    /// <summary>Questions remembered as asked once; another one takes the place of an earlier one in time.</summary>
    private const int MostAskedOnce = 4_096;

    private readonly BoundedCache<Key, SearchResponse> _kept = new(mostBytes);

    // Hash codes by their last bits. Threads may overwrite each other's: a question is then remembered the next time.
    private readonly int[] _askedOnce = new int[MostAskedOnce];

    /// <summary>The answer to a request; made where it is not known.</summary>
    /// <param name="request">The request.</param>
    /// <param name="typed">Its query.</param>
    /// <param name="today">The day it is asked, as yyyyMMdd: what is in force depends on it.</param>
    /// <param name="make">Makes it.</param>
    public SearchResponse Of(SearchRequest request, QueryText typed, int today, Func<SearchResponse> make)
    {
        if (request.IsMadeAnew || request.Wanted.Count > 0)
        {
            return make();
        }

        var key = new Key(typed.Text, request.Skip, request.Take, request.NewestFirst, today);
        if (_kept.TryGet(key, out var known))
        {
            return known;
        }

        var answer = make();
        return WasAsked(key) ? _kept.Keep(key, answer, Cost(answer)) : answer;
    }

    /// <summary>About how many bytes an answer takes.</summary>
    public static int Cost(SearchResponse answer) =>
        OfAnswer + Bytes(answer.Query) + answer.Hits.Concat(answer.Near).Sum(Cost) + answer.Facets.Sum(facet => OfValue + (OfValue * facet.Values.Count));

    // Remembers it, too. Two questions of one hash code only bring one of them to be kept a time early.
    private bool WasAsked(Key key)
    {
        var hash = key.GetHashCode();
        ref var place = ref _askedOnce[(uint)hash % MostAskedOnce];
        var wasAsked = place == hash;
        place = hash;
        return wasAsked;
    }

    // The texts stand in the hit and in its runs; a title that was not cut is the index's own.
    private static int Cost(SearchHit hit) =>
        OfHit + Bytes(hit.Title) + Bytes(hit.ShortTitle) + (2 * Bytes(hit.Snippet)) + (OfRun * (hit.MarkedTitle.Count + hit.MarkedSnippet.Count + hit.Twins.Count));

    private static int Bytes(string? text) => sizeof(char) * (text?.Length ?? 0);

    private readonly record struct Key(string Query, int Skip, int Take, bool NewestFirst, int Today);
}

using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Spelling;
using BaNgoi.Cms.Search.Words;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Makes of a query what is looked for, in stages: words nobody knows are mended; ways of asking are muted; the ward's words and
/// initials add official phrases at a lower weight; a known word that goes with nothing here is also tried as what it sounds like.
/// Nothing typed is ever replaced by a guess that something else was meant.
/// </summary>
internal sealed class QueryReader(IndexState state)
{
    /// <summary>What a mended word says, against one typed right.</summary>
    private const float Mended = 0.9f;

    /// <summary>What a way of asking says.</summary>
    private const float Asking = 0.1f;

    /// <summary>What an official phrase says that was not typed but is meant.</summary>
    private const float Meant = 0.6f;

    /// <summary>What a phrase says that stands in the query with other words in between, against one that stands there whole.</summary>
    private const float Loose = 0.7f;

    /// <summary>What a phrase says that the query only resembles, when it has all of its words.</summary>
    private const float Near = 0.65f;

    /// <summary>What the phrases say that initials may stand for.</summary>
    private const float FromInitials = 0.65f;

    /// <summary>What a known word says for the word it sounds like.</summary>
    private const float SoundsLike = 0.6f;

    /// <summary>Phrases tried for one word of initials.</summary>
    private const int InitialsTried = 4;

    /// <summary>
    /// Weight an added phrase may have for each syllable it was said with, and one more: however long the official wording, it must
    /// not drown what else was typed.
    /// </summary>
    private const float WeightPerSyllable = 3;

    private readonly SpellingRepair _repair = new(state.Vocabulary);

    /// <summary>Reads a query.</summary>
    public UnderstoodQuery Read(QueryText typed)
    {
        var (syllables, mended) = Mend(typed);
        Mute(syllables, typed.IsAccented);
        var features = new QueryFeatures(typed.IsAccented);
        AddTyped(features, syllables);
        var sayings = Longest([.. state.Thesaurus.In(syllables, typed.IsAccented, SearchWordsKind.Synonyms)]);
        foreach (var saying in sayings)
        {
            AddMeant(features, saying.Saying, Length(syllables, saying), 1);
        }

        foreach (var saying in state.Thesaurus.LooselyIn(syllables, typed.IsAccented, SearchWordsKind.Synonyms))
        {
            AddMeant(features, saying, saying.Syllables.Length, Loose);
        }

        foreach (var (saying, share) in state.Thesaurus.Near.In(syllables, typed.IsAccented).Where(near => !sayings.Exists(whole => whole.Saying == near.Saying)))
        {
            AddMeant(features, saying, saying.Syllables.Length, Near * share);
        }

        var initials = AddInitials(features, syllables, sayings);
        AddSoundAlikes(features, syllables);
        return new UnderstoodQuery(typed, syllables, features, sayings, initials, mended);
    }

    private (List<QuerySyllable> Syllables, bool Mended) Mend(QueryText typed)
    {
        var words = typed.Syllables.Select(syllable => syllable.Folded).ToList();
        var result = new List<QuerySyllable>(words.Count);
        var mended = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (!(Initials.Looks(words[i]) && state.Initials.Read(words[i], 1).Count > 0) && _repair.Mend(words, i) is { } better)
            {
                mended = true;
                result.AddRange(better.Select(word => new QuerySyllable(word, null, Mended)));
            }
            else
            {
                var exact = typed.Syllables[i].Exact;
                result.Add(new QuerySyllable(words[i], state.Vocabulary.KnowsExact(exact) ? exact : null, 1));
            }
        }

        return (result, mended);
    }

    private void Mute(List<QuerySyllable> syllables, bool accented)
    {
        foreach (var asking in state.Thesaurus.In(syllables, accented, SearchWordsKind.Fillers).ToList())
        {
            for (var i = asking.Start; i < asking.End; i++)
            {
                syllables[i] = syllables[i] with { Degree = Asking };
            }
        }
    }

    private static void AddTyped(QueryFeatures features, List<QuerySyllable> syllables)
    {
        for (var i = 0; i < syllables.Count; i++)
        {
            features.Add(syllables[i].Folded, syllables[i].Exact, syllables[i].Degree, syllables[i].Degree);
            if (i > 0)
            {
                features.Add((syllables[i - 1].Folded, syllables[i - 1].Exact), (syllables[i].Folded, syllables[i].Exact), Math.Min(syllables[i - 1].Degree, syllables[i].Degree));
            }
        }
    }

    // A phrase within a longer one says less than the longer one: "khai sinh" in "làm lại khai sinh".
    private static List<SayingMatch> Longest(List<SayingMatch> matches) =>
        [.. matches.Where(match => !matches.Any(other => other.Start <= match.Start && other.End >= match.End && other.End - other.Start > match.End - match.Start))];

    // One word that stands for several: its letters are its syllables.
    private static int Length(List<QuerySyllable> syllables, SayingMatch saying) =>
        saying.End - saying.Start == 1 && Initials.Looks(syllables[saying.Start].Folded) ? syllables[saying.Start].Folded.Length : saying.End - saying.Start;

    private void AddMeant(QueryFeatures features, Saying saying, int length, float share)
    {
        foreach (var phrase in state.Thesaurus.Meant(saying.Entry))
        {
            AddPhrase(features, phrase, length, share);
        }
    }

    private void AddPhrase(QueryFeatures features, IReadOnlyList<Syllable> phrase, int length, float share)
    {
        var weight = phrase.Sum(syllable => state.Vocabulary.Weight(syllable.Folded));
        for (var i = 1; i < phrase.Count; i++)
        {
            weight += state.Vocabulary.Weight(phrase[i - 1].Folded, phrase[i].Folded);
        }

        var degree = share * Math.Min(Meant, WeightPerSyllable * (length + 1) / Math.Max(weight, 0.01f));
        for (var i = 0; i < phrase.Count; i++)
        {
            features.Add(phrase[i].Folded, phrase[i].Exact, degree, share * Meant);
            if (i > 0)
            {
                features.Add((phrase[i - 1].Folded, phrase[i - 1].Exact), (phrase[i].Folded, phrase[i].Exact), degree);
            }
        }
    }

    private List<(string Word, IReadOnlyList<IReadOnlyList<string>> Phrases)> AddInitials(QueryFeatures features, List<QuerySyllable> syllables, List<SayingMatch> sayings)
    {
        var read = new List<(string, IReadOnlyList<IReadOnlyList<string>>)>();
        for (var i = 0; i < syllables.Count; i++)
        {
            if (syllables[i].Degree < 1 || sayings.Exists(saying => saying.Start <= i && i < saying.End))
            {
                continue;
            }

            // Asked first, as the list of initials is only made when a word looks like some.
            if (!Initials.Looks(syllables[i].Folded) || state.Initials.Read(syllables[i].Folded, InitialsTried) is not [_, ..] phrases)
            {
                continue;
            }

            read.Add((syllables[i].Folded, phrases));
            foreach (var phrase in phrases)
            {
                AddUnmarked(features, phrase, syllables, i);
            }
        }

        return read;
    }

    private void AddUnmarked(QueryFeatures features, IReadOnlyList<string> phrase, List<QuerySyllable> syllables, int at)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            features.Add(phrase[i], null, FromInitials, FromInitials);
            if (i > 0)
            {
                features.Add((phrase[i - 1], null), (phrase[i], null), FromInitials);
            }
        }

        if (at > 0 && state.Vocabulary.Count(syllables[at - 1].Folded, phrase[0]) > 0)
        {
            features.Add((syllables[at - 1].Folded, null), (phrase[0], null), FromInitials);
        }

        if (at + 1 < syllables.Count && state.Vocabulary.Count(phrase[^1], syllables[at + 1].Folded) > 0)
        {
            features.Add((phrase[^1], null), (syllables[at + 1].Folded, null), FromInitials);
        }
    }

    // "tạm chú": chú is a word, but one that pairs with neither neighbour, while trú pairs with tạm.
    private void AddSoundAlikes(QueryFeatures features, List<QuerySyllable> syllables)
    {
        for (var i = 0; i < syllables.Count; i++)
        {
            var before = i > 0 ? syllables[i - 1].Folded : null;
            var after = i + 1 < syllables.Count ? syllables[i + 1].Folded : null;
            if (syllables[i].Degree < 1 || _repair.Fit(syllables[i].Folded, before, after) > 0)
            {
                continue;
            }

            foreach (var alike in SoundAlikes.Of(syllables[i].Folded).Where(alike => _repair.Fit(alike, before, after) > 0))
            {
                features.Add(alike, null, SoundsLike, SoundsLike);
                if (before is not null && state.Vocabulary.Count(before, alike) > 0)
                {
                    features.Add((before, null), (alike, null), SoundsLike);
                }

                if (after is not null && state.Vocabulary.Count(alike, after) > 0)
                {
                    features.Add((alike, null), (after, null), SoundsLike);
                }
            }
        }
    }
}

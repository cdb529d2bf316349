using BaNgoi.Cms.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>Names of the index's fields and how each is analysed.</summary>
internal static class IndexFields
{
    /// <summary>Raise with every change to fields or analysis: an index of another schema is built anew.</summary>
    public const string Schema = "4";

    public const string Id = "id";
    public const string Version = "version";
    /// <summary>Stored, and as doc values.</summary>
    public const string Type = "type";
    public const string Title = "title";
    public const string ShortTitle = "shortTitle";
    public const string Code = "code";
    public const string Path = "path";
    public const string Summary = "summary";
    public const string Body = "body";

    /// <summary>Doc values: the day from which the document is no longer in force, as the number yyyyMMdd; none while that is not known.</summary>
    public const string EndsOn = "endsOn";

    /// <summary>Doc values: the day of publication, as the number yyyyMMdd.</summary>
    public const string PublishedOn = "publishedOn";

    /// <summary>Identifiers as <see cref="IdentifierKey"/>.</summary>
    public const string Identifier = "identifier";

    /// <summary>Title, short title and keywords for finding candidates and for the rarity of syllables.</summary>
    public const string NamesFolded = "names.folded";

    /// <summary>The same with marks: which marks anybody writes.</summary>
    public const string NamesExact = "names.exact";

    /// <summary>The same in neighbouring pairs.</summary>
    public const string NamesPairs = "names.pairs";

    /// <summary>Summary, facets and body, with and without marks.</summary>
    public const string BodyExact = "body.exact";

    /// <inheritdoc cref="BodyExact" />
    public const string BodyFolded = "body.folded";

    /// <summary>Doc values: the facets, as JSON, for counting and narrowing hits.</summary>
    public const string Facets = "facets";

    /// <summary>What an item teaches the search, as JSON; the field's only term marks such items.</summary>
    public const string Words = "words";

    /// <summary>Doc values: <see cref="DocumentNames"/>, from which names are scored.</summary>
    public const string Names = "names";

    /// <summary>A day as the number <see cref="EndsOn"/> holds.</summary>
    public static int DayNumber(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The day of such a number.</summary>
    public static DateOnly DayOf(long number) => number == 0 ? DateOnly.MinValue : new DateOnly((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));

    /// <summary>The analyzer of all fields.</summary>
    public static Analyzer CreateAnalyzer() => new PerFieldAnalyzerWrapper(
        new SyllableAnalyzer(SyllableForm.Folded),
        new Dictionary<string, Analyzer>
        {
            [NamesPairs] = new SyllableAnalyzer(SyllableForm.FoldedPairs),
            [BodyExact] = new SyllableAnalyzer(SyllableForm.Exact),
            [NamesExact] = new SyllableAnalyzer(SyllableForm.Exact),
        });
}

using Lucene.Net.Analysis;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary>Which form of its syllables a field holds.</summary>
internal enum SyllableForm
{
    /// <summary>With marks.</summary>
    Exact,

    /// <summary>Without marks.</summary>
    Folded,

    /// <summary>Each two neighbouring syllables without marks, joined by a space.</summary>
    FoldedPairs,
}

/// <summary>Feeds a Lucene field with the syllables of its text in one form.</summary>
internal sealed class SyllableAnalyzer(SyllableForm form) : Analyzer
{
    /// <inheritdoc />
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new SyllableTokenizer(reader, form));
}

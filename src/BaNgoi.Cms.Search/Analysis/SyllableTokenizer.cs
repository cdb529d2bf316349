using BaNgoi.Cms.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary><see cref="Syllables"/> as a Lucene token stream.</summary>
internal sealed class SyllableTokenizer : Tokenizer
{
    private readonly SyllableForm _form;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private IEnumerator<Syllable>? _syllables;
    private Syllable? _previous;

    /// <summary>A tokenizer over the given text.</summary>
    public SyllableTokenizer(TextReader reader, SyllableForm form)
        : base(reader)
    {
        _form = form;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
    }

    /// <summary>Makes the pair term of two neighbouring syllables.</summary>
    public static string Pair(string first, string second) => $"{first} {second}";

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _previous = null;
        _syllables = Syllables.Split(VietnameseText.Normalize(m_input.ReadToEnd())).GetEnumerator();
    }

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        ClearAttributes();
        while (_syllables is not null && _syllables.MoveNext())
        {
            var syllable = _syllables.Current;
            var previous = _previous;
            _previous = syllable;
            if (_form == SyllableForm.FoldedPairs && previous is null)
            {
                continue;
            }

            _term.SetEmpty().Append(_form switch
            {
                SyllableForm.Exact => syllable.Exact,
                SyllableForm.Folded => syllable.Folded,
                _ => Pair(previous!.Value.Folded, syllable.Folded),
            });
            _offset.SetOffset(previous is { } first && _form == SyllableForm.FoldedPairs ? first.Start : syllable.Start, syllable.End);
            return true;
        }

        return false;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _syllables?.Dispose();
            _syllables = null;
        }

        base.Dispose(disposing);
    }
}

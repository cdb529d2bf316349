namespace BaNgoi.Procedures.Parsing;

/// <summary>
/// The source cuts a fee at its first closing bracket and puts the rest at the beginning of the note:
/// "Miễn phí (Mức lệ phí (nếu có)" + "theo quyết định của Hội đồng nhân dân…)". Read apart, such a fee looks free.
/// </summary>
public static class FeeContinuation
{
    /// <summary>The whole fee, and the note without what belonged to the fee. Nothing is lost or doubled.</summary>
    public static (string? Fee, string? Note) Join(string? feeText, string? noteText)
    {
        var fee = SourceText.OneLine(feeText);
        var note = SourceText.OneLine(noteText);
        var open = fee is null ? 0 : fee.Count(c => c == '(') - fee.Count(c => c == ')');
        if (open <= 0 || note is null)
        {
            return (fee, note);
        }

        for (var i = 0; i < note.Length; i++)
        {
            open += note[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open == 0)
            {
                return (Glued(fee!, note[..(i + 1)]), Rest(note[(i + 1)..]));
            }
        }

        // Never closed. A note that goes on in the middle of the sentence still belongs to the fee as a whole.
        return char.IsLower(note[0]) ? (Glued(fee!, note), null) : (fee, note);
    }

    private static string Glued(string fee, string rest) => fee + (char.IsLetterOrDigit(rest[0]) ? " " : "") + rest;

    private static string? Rest(string text) => text.TrimStart(' ', ')', '.', ';', ',') is { Length: > 0 } rest ? rest : null;
}

using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>
/// Reads fees as the national records have them. "Miễn phí" there is the default of an empty number and often
/// contradicted by the words behind it, so free is only what is said to be free and not taken back.
/// </summary>
public static partial class FeeParser
{
    /// <summary>Never throws; null is notStated.</summary>
    /// <param name="text">The whole fee, see <see cref="FeeContinuation"/>.</param>
    public static Fee Parse(string? text)
    {
        var whole = SourceText.OneLine(text);
        if (whole is null)
        {
            return new Fee(FeeStates.NotStated, null, null, null, null, null);
        }

        var amount = FeeAmountReader.Read(whole);
        var fee = Council().IsMatch(whole) ? ByCouncil(amount)
            : amount is not null ? amount
            : Free(whole);
        return fee with { Text = whole, Basis = Basis(whole) };
    }

    private static Fee ByCouncil(Fee? amount) => Plain(FeeStates.LocalResolution, amount is null
        ? null
        : "Phí ghi một số tiền nhưng cũng ghi mức thu do Hội đồng nhân dân quyết định.");

    private static Fee Free(string text)
    {
        if (Zero().IsMatch(text))
        {
            return Plain(FeeStates.Free);
        }

        if (FreeWord().Match(text) is not { Success: true } word)
        {
            return NotRegulated().IsMatch(text)
                ? Plain(FeeStates.NotStated)
                : NothingCharged().IsMatch(text) ? Plain(FeeStates.Free) : Plain(FeeStates.NotStated, "Phí, lệ phí không đọc được thành số.");
        }

        var explanation = text[word.Length..].Trim(' ', '(', ')', '-', '.', ':', ';');
        return explanation.Length == 0 || NothingCharged().IsMatch(explanation) || OnlyCopies().IsMatch(explanation)
            ? Plain(FeeStates.Free)
            : Plain(FeeStates.NotStated, NotRegulated().IsMatch(explanation)
                ? "Phí ghi “Miễn phí” nhưng giải thích là không hoặc chưa quy định."
                : "Phí ghi “Miễn phí” nhưng kèm điều kiện hoặc văn bản quy định mức thu.");
    }

    private static Fee Plain(string state, string? defect = null) => new(state, null, null, null, null, null, defect);

    private static string? Basis(string text)
    {
        var found = LegalDocument().Matches(text).Select(match => SourceText.OneLine(match.Value)!).Distinct().ToList();
        return found.Count == 0 ? null : string.Join("; ", found);
    }

    [GeneratedRegex(@"hội\s+đồng\s+nhân\s+dân|HĐND", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Council();

    [GeneratedRegex(@"^\W*((phí|lệ\s+phí)\W*)*0+\s*(đồng|đ|vnđ|vnd|việt\s+nam\s+đồng)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Zero();

    [GeneratedRegex(@"^\W*((phí|lệ\s+phí)\s*,?\s*)*:?\s*miễn\s+((lệ\s+)?phí)(,?\s*lệ\s+phí)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FreeWord();

    /// <summary>Said outright: không; không có; không thu…; miễn lệ phí (but not "miễn lệ phí cho …", which means others pay).</summary>
    [GeneratedRegex(@"^(không(\s+có|\s+mất\s+phí|\s+phải\s+nộp.*)?\W*$|không\s+thu\b(?!.*\bthu\s+\d)|miễn\s+(lệ\s+)?phí\s*([.;(]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NothingCharged();

    /// <summary>Only a copy on request costs something; the procedure itself stays free.</summary>
    [GeneratedRegex(@"^phí\s+cấp\s+bản\s+sao[^.]*nếu\s+có\s+yêu\s+cầu", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCopies();

    [GeneratedRegex(@"^\W*((phí|lệ\s+phí)\W*)*(không|chưa)\s+(có\s+)?quy\s+định", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotRegulated();

    [GeneratedRegex(@"(Thông\s+tư|Nghị\s+quyết|Nghị\s+định|Quyết\s+định)(\s+số)?\s+\d{1,4}(/\d{4})?/[\p{Lu}\-]+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex LegalDocument();
}

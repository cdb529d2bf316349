using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>What an entry must be to be taken in.</summary>
public static class DatedValueRules
{
    /// <summary>Longest name of a rule, link or note.</summary>
    public const int LongestText = 1000;

    /// <summary>What is wrong with an entry; nothing when it can be taken.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="input">The entry as typed.</param>
    /// <param name="known">All entries of the setting so far.</param>
    public static IEnumerable<DatedValueProblem> Problems(DatedSetting setting, DatedValueInput input, IReadOnlyCollection<DatedValue> known)
    {
        if (setting.Normalize(input.Value) is null)
        {
            yield return new DatedValueProblem(DatedValueField.Value, setting.Kind == DatedSettingKind.Text ? $"Xin ghi giá trị, không quá {DatedSetting.LongestText} ký tự." : "Xin ghi một số nguyên không âm, chỉ gồm chữ số.");
        }

        if (input.Rule.Trim().Length is 0 or > LongestText)
        {
            yield return new DatedValueProblem(DatedValueField.Rule, "Xin ghi tên văn bản, điều, khoản; chưa có thì ghi “quy ước của phường, chờ phê duyệt”.");
        }

        if (input.Link.Trim().Length > LongestText || (input.Link.Trim().Length > 0 && !IsWebAddress(input.Link)))
        {
            yield return new DatedValueProblem(DatedValueField.Link, "Đường dẫn phải bắt đầu bằng https:// hoặc http://.");
        }

        if (input.Note.Trim().Length > LongestText)
        {
            yield return new DatedValueProblem(DatedValueField.Note, $"Ghi chú dài quá {LongestText} ký tự.");
        }

        var standing = DatedValues.Standing(known).ToList();
        var corrected = standing.Find(value => value.Id == input.CorrectsId);
        if (input.CorrectsId.Length > 0 && corrected is null)
        {
            yield return new DatedValueProblem(DatedValueField.Corrects, "Dòng định đính chính không có hoặc đã được đính chính rồi; hãy đính chính dòng mới nhất.");
        }
        else if (corrected is not null && input.Note.Trim().Length == 0)
        {
            yield return new DatedValueProblem(DatedValueField.Note, "Đính chính thì phải ghi lý do.");
        }

        if (input.EffectiveFrom is not { } from)
        {
            yield return new DatedValueProblem(DatedValueField.EffectiveFrom, "Xin ghi ngày bắt đầu áp dụng, ví dụ 01/07/2025.");
        }
        else if (standing.Exists(value => value.EffectiveFrom == from && value != corrected))
        {
            yield return new DatedValueProblem(DatedValueField.EffectiveFrom, "Đã có giá trị áp dụng từ ngày này. Giá trị đó sai thì bấm Đính chính ở dòng của nó.");
        }
    }

    private static bool IsWebAddress(string link) =>
        SafeUrl.OrEmpty(link) is { Length: > 0 } safe && Uri.TryCreate(safe, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}

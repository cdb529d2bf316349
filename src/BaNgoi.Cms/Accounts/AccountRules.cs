using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Accounts;

/// <summary>What names of accounts may be.</summary>
public static partial class AccountRules
{
    private const int LongestDisplayName = 100;

    /// <summary>Reasons against a user name, in Vietnamese.</summary>
    public static IEnumerable<string> Name(string userName) =>
        NameShape().IsMatch(userName) ? [] : ["Tên đăng nhập gồm 2 đến 40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới."];

    /// <summary>Reasons against a display name, in Vietnamese.</summary>
    public static IEnumerable<string> DisplayName(string displayName) =>
        displayName.Trim().Length is > 0 and <= LongestDisplayName ? [] : [$"Hãy ghi họ tên, không quá {LongestDisplayName} ký tự."];

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{1,39}\\z")]
    private static partial Regex NameShape();
}

namespace BaNgoi.Cms.Accounts;

/// <summary>What a password people choose must be: long, and not a thing anybody would guess first (NIST SP 800-63B, 5.1.1).</summary>
public static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int MinimumLength = 12;

    /// <summary>Most characters: hashing must not become work for strangers to order.</summary>
    public const int MaximumLength = 200;

    private const int FewestDifferentCharacters = 5;

    /// <summary>All reasons against a password, in Vietnamese.</summary>
    public static IEnumerable<string> Reasons(string password, string userName)
    {
        if (password.Length < MinimumLength)
        {
            yield return $"Mật khẩu phải có ít nhất {MinimumLength} ký tự.";
        }

        if (password.Length > MaximumLength)
        {
            yield return $"Mật khẩu dài quá {MaximumLength} ký tự.";
        }

        if (password.Length >= MinimumLength && password.Distinct().Count() < FewestDifferentCharacters)
        {
            yield return "Mật khẩu lặp lại quá ít ký tự khác nhau.";
        }

        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            yield return "Mật khẩu không được chứa tên đăng nhập.";
        }
    }
}

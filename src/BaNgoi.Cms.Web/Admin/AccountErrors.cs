namespace BaNgoi.Cms.Web.Admin;

/// <summary>Reasons against a change of an account, each beside the control it is about.</summary>
internal static class AccountErrors
{
    public static FormError[] Of(IEnumerable<string> reasons) => [.. reasons.Select(reason => new FormError(Control(reason), reason))];

    private static string Control(string reason) =>
        reason.StartsWith("Tên đăng nhập", StringComparison.Ordinal) ? "user"
        : reason.Contains("họ tên", StringComparison.Ordinal) ? "display"
        : "roles";
}

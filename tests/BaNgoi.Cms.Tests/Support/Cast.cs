using System.Collections.Frozen;
using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Tests.Support;

/// <summary>The people of the tests.</summary>
internal static class Cast
{
    /// <summary>Edits everywhere, publishes nothing.</summary>
    public static Actor CoLan { get; } = Of("user0lan", "co-lan", null, Permission.EditContent);

    /// <summary>Edits, publishes and deletes everywhere.</summary>
    public static Actor AnhHung { get; } = Of("user0hung", "anh-hung", null, Permission.EditContent, Permission.PublishContent, Permission.DeleteContent);

    /// <summary>May do nothing.</summary>
    public static Actor NguoiLa { get; } = Of("user0la", "nguoi-la", null);

    public static Actor Of(string id, string name, string? unit, params string[] permissions) =>
        new(id, name, [new Grant(permissions.ToFrozenSet(StringComparer.OrdinalIgnoreCase), unit)]);
}

using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Support;

/// <summary>What people do at the admin, by the words they see.</summary>
public static class Desk
{
    /// <summary>The administrator the setup makes.</summary>
    public const string Administrator = "admin";

    /// <summary>A password of one's own, long enough.</summary>
    public const string OwnPassword = "mèo con nằm trên mái bếp";

    /// <summary>Types name and password.</summary>
    public static async Task SignInAsync(Visit visit, string name, string password)
    {
        await visit.OpenAsync("/admin/dang-nhap");
        await visit.Page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await visit.Page.GetByLabel("Mật khẩu").FillAsync(password);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }));
    }

    /// <summary>Replaces the one-time password, as the first sign-in asks.</summary>
    public static async Task ChoosePasswordAsync(Visit visit, string oneTime)
    {
        await visit.Page.GetByLabel("Mật khẩu hiện tại").FillAsync(oneTime);
        await visit.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(OwnPassword);
        await visit.Page.GetByLabel("Gõ lại mật khẩu mới").FillAsync(OwnPassword);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đổi mật khẩu");
    }

    /// <summary>The first sign-in of the administrator, to the end.</summary>
    public static async Task FirstSignInAsync(Visit visit, DataFolder folder)
    {
        await SignInAsync(visit, Administrator, folder.Password);
        await ChoosePasswordAsync(visit, folder.Password);
    }

    /// <summary>Makes an account, as its manager does.</summary>
    /// <returns>Its one-time password.</returns>
    public static async Task<string> NewAccountAsync(Visit visit, string name, string displayName, string role, string? unit = null)
    {
        await visit.OpenAsync("/admin/tai-khoan/moi");
        await visit.Page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await visit.Page.GetByLabel("Họ tên").FillAsync(displayName);
        await visit.Page.GetByLabel("Vai trò thứ 1", new() { Exact = true }).SelectOptionAsync(role);
        if (unit is not null)
        {
            await visit.Page.GetByLabel("Ở đơn vị của vai trò thứ 1", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = unit });
        }

        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }));
        return (await visit.Page.Locator("code.once").TextContentAsync())!;
    }

    /// <summary>Looks an item up in the list and opens it.</summary>
    public static async Task OpenAsync(Visit visit, string words, string title)
    {
        await visit.OpenAsync("/admin/noi-dung");
        await visit.Page.GetByLabel("Tìm theo tên hoặc mã").FillAsync(words);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }));
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First);
    }

    /// <summary>Has the text of a Word file put into a field; without a file only the button is pressed.</summary>
    /// <param name="visit">The window with the form.</param>
    /// <param name="field">Selector of the field.</param>
    /// <param name="file">The file, or null.</param>
    /// <param name="replace">Whether it takes the place of what stands there, else it comes behind it.</param>
    public static async Task TakeWordAsync(Visit visit, string field, FilePayload? file, bool replace = false)
    {
        var details = visit.Page.Locator($".field:has({field}) details.word");
        await details.Locator("summary").ClickAsync();
        if (file is not null)
        {
            await details.GetByLabel("Tệp Word").SetInputFilesAsync(file);
        }

        await details.GetByLabel(replace ? "Thay bằng" : "Giữ lại").CheckAsync();
        await details.GetByRole(AriaRole.Button, new() { Name = "Lấy nội dung" }).ClickAsync();
    }

    /// <summary>Presses a button of the form.</summary>
    public static Task PressAsync(Visit visit, string button) => visit.FollowAsync(visit.Page.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
}

using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Accounts;

/// <summary>One account: its name and roles, closing and opening, a new password.</summary>
[Authorize(Permission.ManageUsers)]
public sealed class AccountModel(EditorialDbContext db, AccountService accounts) : AccountPage(db)
{
    private readonly EditorialDbContext _db = db;

    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string UserId { get; set; } = "";

    /// <summary>Display name and roles.</summary>
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    /// <summary>Only more rows are asked for.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    /// <summary>The account as it is.</summary>
    public CmsUser Account { get; private set; } = null!;

    /// <summary>Its roles as they are.</summary>
    public IReadOnlyList<GivenRole> Given { get; private set; } = [];

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? AsItIs(StatusCodes.Status200OK, []) : NotFound();

    /// <summary>Changes display name and roles.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var (roles, seen) = (Form.Roles, Form.Seen);
        Form.AddRows();
        if (Rows is not null)
        {
            return Page();
        }

        var now = AccountForm.Fingerprint(Account.DisplayName, Given);
        if (seen != now)
        {
            Form.Seen = now;
            return Again(StatusCodes.Status409Conflict, new FormError("roles", $"Người khác vừa đổi tài khoản này, nay là: {Account.DisplayName}; {AllWords()}. Xem lại các dòng bên dưới, lưu lần nữa thì những gì bạn chọn thay cho bản ấy."));
        }

        var result = await accounts.ChangeAsync(UserId, Form.DisplayName ?? "", roles, Actor, ct);
        return result.Succeeded ? Done(AccountPaths.Account(UserId), "Đã lưu tài khoản.") : Again(StatusCodes.Status400BadRequest, AccountErrors.Of(result.Reasons));
    }

    /// <summary>Closes the account.</summary>
    public Task<IActionResult> OnPostClosureAsync(CancellationToken ct) => SetClosedAsync(true, "Đã đóng tài khoản. Người này không đăng nhập được nữa.", ct);

    /// <summary>Opens it again.</summary>
    public Task<IActionResult> OnPostReopeningAsync(CancellationToken ct) => SetClosedAsync(false, "Đã mở lại tài khoản.", ct);

    /// <summary>Gives it a one-time password.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await accounts.ResetPasswordAsync(Account.UserName!, Actor, ct);
        if (!result.Succeeded)
        {
            return AsItIs(StatusCodes.Status400BadRequest, result.Reasons);
        }

        ShownOnce.Keep(TempData, UserId, result.OneTimePassword!);
        return Redirect(AccountPaths.OneTimePassword(UserId));
    }

    /// <summary>Takes its second factor off.</summary>
    public async Task<IActionResult> OnPostSecondFactorAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await accounts.ResetSecondFactorAsync(Account.UserName!, Actor, ct);
        return result.Succeeded ? Done(AccountPaths.Account(UserId), "Đã gỡ xác thực hai lớp của tài khoản này.") : AsItIs(StatusCodes.Status400BadRequest, result.Reasons);
    }

    private async Task<IActionResult> SetClosedAsync(bool closed, string note, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await accounts.SetClosedAsync(UserId, closed, Actor, ct);
        return result.Succeeded ? Done(AccountPaths.Account(UserId), note) : AsItIs(StatusCodes.Status400BadRequest, result.Reasons);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await _db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == UserId, ct) is not { } account)
        {
            return false;
        }

        Account = account;
        Given = (await _db.RoleGrants.AsNoTracking().Where(g => g.UserId == UserId).OrderBy(g => g.RoleName).ThenBy(g => g.UnitId).ToListAsync(ct)).ConvertAll(g => new GivenRole(g.RoleName, g.UnitId));
        return true;
    }

    // Acts other than saving bring no form along: it shows the account.
    private IActionResult AsItIs(int status, IReadOnlyList<string> reasons)
    {
        ModelState.Clear();
        Form = AccountForm.Of(Account.DisplayName, Given);
        Form.AddRows();
        return Again(status, [.. reasons.Select(reason => new FormError("", reason))]);
    }

    private string AllWords() => Given.Count == 0 ? "không có vai trò" : string.Join("; ", Given.Select(Words));
}

using System.Security.Claims;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>A person's own second factor. Open to every account, also one without any role.</summary>
[Authorize]
public sealed class SecondFactorModel(SecondFactorService factors, ActorProvider actors, UserManager<CmsUser> users, SignInManager<CmsUser> sessions, IOptions<CmsOptions> options) : PageModel
{
    /// <summary>The password as typed; never sent back.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The code as typed; never sent back.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where the account stands.</summary>
    public FactorState State { get; private set; } = null!;

    /// <summary>Whether the site asks it of this account.</summary>
    public bool Required { get; private set; }

    /// <summary>Why not.</summary>
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    private string Id => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        State = await factors.StateAsync(Id, ct);
        Required = options.Value.RequireSecondFactor && SecondFactorRule.Concerns(await actors.GetAsync(User, ct));
    }

    /// <summary>Makes a key to confirm.</summary>
    public async Task<IActionResult> OnPostBeginningAsync(CancellationToken ct) =>
        await AnswerAsync(await factors.BeginAsync(Id, Password ?? "", ct), null, ct);

    /// <summary>Turns it on, and shows the recovery codes.</summary>
    public async Task<IActionResult> OnPostConfirmationAsync(CancellationToken ct)
    {
        var (outcome, codes) = await factors.ConfirmAsync(Id, Code ?? "", ct);
        if (outcome != FactorOutcome.Done)
        {
            return await AnswerAsync(outcome, null, ct);
        }

        await StayAsync();
        ShownOnce.Keep(TempData, Id, string.Join(' ', codes));
        return Redirect(SecondFactorPaths.RecoveryCodes);
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostRemovalAsync(CancellationToken ct)
    {
        var outcome = await factors.TurnOffAsync(Id, Password ?? "", Code ?? "", ct);
        if (outcome == FactorOutcome.Done)
        {
            await StayAsync();
        }

        return await AnswerAsync(outcome, "Đã tắt xác thực hai lớp. Các lần đăng nhập khác của tài khoản này đã kết thúc.", ct);
    }

    // All sessions end with the act; this one goes on.
    private async Task StayAsync() => await sessions.RefreshSignInAsync((await users.FindByIdAsync(Id))!);

    private async Task<IActionResult> AnswerAsync(FactorOutcome outcome, string? note, CancellationToken ct)
    {
        if (outcome == FactorOutcome.Done)
        {
            if (note is not null)
            {
                TempData["Note"] = note;
            }

            return Redirect(SecondFactorPaths.Own);
        }

        await OnGetAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Errors = [outcome switch
        {
            FactorOutcome.WrongPassword => new FormError("password", "Mật khẩu hiện tại không đúng."),
            FactorOutcome.WrongCode => new FormError("code", "Mã không đúng hoặc đã dùng rồi. Đợi mã mới hiện ra rồi gõ lại; nếu vẫn sai, xem giờ của điện thoại có đúng không."),
            FactorOutcome.Locked => new FormError("password", $"Tài khoản đang bị khóa vì sai quá nhiều lần. Thử lại sau {SignInGuard.LockMinutes} phút."),
            _ => new FormError("", "Khóa đã hết hạn hoặc tình trạng vừa thay đổi. Xem lại trang này rồi làm lại từ đầu."),
        }];
        return Page();
    }
}

using BaNgoi.Cms.Accounts;
using static BaNgoi.Cms.Tests.Accounts.AccountOffice;

namespace BaNgoi.Cms.Tests.Accounts.TwoFactor;

public class SecondStepGuardTests
{
    [Fact]
    public async Task Password_and_code_open_the_door_and_a_code_opens_it_once()
    {
        var (office, _) = await FactorOffice.WithFactorAsync();
        using var disposed = office;
        var code = office.Code();

        Assert.NotNull((await office.SignInAsync(code)).User);
        Assert.Null((await office.SignInAsync(code)).User);
        office.Wait();
        Assert.NotNull((await office.SignInAsync(office.Code())).User);
    }

    [Fact]
    public async Task The_code_that_confirmed_the_key_does_not_open_the_door()
    {
        using var office = await FactorOffice.OpenAsync();
        await office.BeginAsync();
        var code = office.Code();
        await office.ConfirmAsync(code);

        Assert.Null((await office.SignInAsync(code)).User);
    }

    [Fact]
    public async Task A_recovery_code_opens_it_once_however_it_is_typed()
    {
        var (office, codes) = await FactorOffice.WithFactorAsync();
        using var _ = office;

        var step = await office.SignInAsync($" {codes[3].ToUpperInvariant().Replace('-', ' ')}");
        Assert.NotNull(step.User);
        Assert.Equal(9, step.RecoveryCodesLeft);
        Assert.Null((await office.SignInAsync(codes[3])).User);
        Assert.Equal(8, (await office.SignInAsync(codes[4])).RecoveryCodesLeft);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_though_the_password_was_right_each_time()
    {
        var (office, codes) = await FactorOffice.WithFactorAsync();
        using var _ = office;
        for (var i = 0; i < SignInGuard.FailuresBeforeLock; i++)
        {
            Assert.Null((await office.SignInAsync("000")).User);
        }

        Assert.Null(await office.FirstStepAsync());
        Assert.Null((await office.SecondStepAsync((await office.UserAsync()).SecurityStamp!, codes[0])).User);
        Assert.Single(await office.AuditAsync(AuditActs.LockedOut));

        office.Office.Site.Clock.Advance(TimeSpan.FromMinutes(SignInGuard.LockMinutes) + TimeSpan.FromSeconds(1));
        Assert.NotNull((await office.SignInAsync(office.Code())).User);
    }

    [Fact]
    public async Task Wrong_passwords_and_wrong_codes_are_counted_together_until_both_are_right()
    {
        var (office, _) = await FactorOffice.WithFactorAsync();
        using var disposed = office;
        for (var i = 1; i < SignInGuard.FailuresBeforeLock; i++)
        {
            Assert.Null(await office.FirstStepAsync("sai mật khẩu"));
        }

        Assert.NotNull((await office.SignInAsync(office.Code())).User);
        Assert.Equal(0, (await office.UserAsync()).AccessFailedCount);
    }

    [Fact]
    public async Task The_right_password_alone_is_no_sign_in_in_the_audit_trail()
    {
        var (office, _) = await FactorOffice.WithFactorAsync();
        using var disposed = office;

        await office.FirstStepAsync();
        Assert.Empty(await office.AuditAsync(AuditActs.SignedIn));
        Assert.Single(await office.AuditAsync(AuditActs.CodeAsked));

        await office.SignInAsync("sai");
        await office.SignInAsync(office.Code());
        Assert.Single(await office.AuditAsync(AuditActs.SignInFailed));
        Assert.Single(await office.AuditAsync(AuditActs.SignedIn));
    }

    [Fact]
    public async Task A_new_password_in_between_makes_the_first_step_void()
    {
        var (office, _) = await FactorOffice.WithFactorAsync();
        using var disposed = office;
        var stamp = (await office.FirstStepAsync())!.SecurityStamp!;

        await office.Office.DoAsync(a => a.ResetPasswordAsync(FactorOffice.Name, Manager, CancellationToken.None));

        Assert.Null((await office.SecondStepAsync(stamp, office.Code())).User);
        Assert.NotNull((await office.SecondStepAsync((await office.UserAsync()).SecurityStamp!, office.Code())).User);
    }

    [Fact]
    public async Task Who_manages_accounts_takes_it_off_another_account_and_the_trail_says_so()
    {
        var (office, _) = await FactorOffice.WithFactorAsync();
        using var disposed = office;
        var before = (await office.UserAsync()).SecurityStamp;
        var self = new Actor(office.UserId, FactorOffice.Name, [new Grant(Permission.All, null)]);

        Assert.False((await office.Office.DoAsync(a => a.ResetSecondFactorAsync(FactorOffice.Name, self, CancellationToken.None))).Succeeded);
        Assert.False((await office.Office.DoAsync(a => a.ResetSecondFactorAsync(FactorOffice.Name, Support.Cast.CoLan, CancellationToken.None))).Succeeded);
        Assert.True((await office.Office.DoAsync(a => a.ResetSecondFactorAsync(FactorOffice.Name, Manager, CancellationToken.None))).Succeeded);

        var user = await office.FirstStepAsync();
        Assert.False(user!.TwoFactorEnabled);
        Assert.NotEqual(before, user.SecurityStamp);
        Assert.Contains(await office.AuditAsync(AuditActs.SecondFactorChanged), line => line == "quan-ly: Gỡ xác thực hai lớp của co-lan");
        Assert.False((await office.Office.DoAsync(a => a.ResetSecondFactorAsync(FactorOffice.Name, Manager, CancellationToken.None))).Succeeded);
    }

    [Fact]
    public async Task An_administrators_factor_is_taken_off_by_administrators_only()
    {
        using var office = await AccountOffice.OpenAsync();

        var result = await office.DoAsync(a => a.ResetSecondFactorAsync("admin", Manager, CancellationToken.None));

        Assert.Equal(["Chỉ quản trị mới được thay đổi tài khoản hoặc vai trò quản trị."], result.Reasons);
    }
}

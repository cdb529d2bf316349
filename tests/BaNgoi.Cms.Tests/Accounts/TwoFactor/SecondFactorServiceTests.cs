using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Accounts.TwoFactor;

namespace BaNgoi.Cms.Tests.Accounts.TwoFactor;

public class SecondFactorServiceTests
{
    [Fact]
    public async Task It_is_on_only_when_the_telephone_has_shown_that_it_knows_the_key()
    {
        using var office = await FactorOffice.OpenAsync();

        Assert.Equal(FactorOutcome.NotNow, (await office.ConfirmAsync("123456")).Outcome);
        Assert.Equal(FactorOutcome.Done, await office.BeginAsync());
        Assert.False((await office.UserAsync()).TwoFactorEnabled);
        Assert.Equal(FactorOutcome.WrongCode, (await office.ConfirmAsync(office.Code(steps: 5))).Outcome);

        var (outcome, codes) = await office.ConfirmAsync($" {office.Code()[..3]} {office.Code()[3..]} ");
        Assert.Equal(FactorOutcome.Done, outcome);
        Assert.True((await office.UserAsync()).TwoFactorEnabled);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(10, (await office.StateAsync()).RecoveryCodesLeft);
        Assert.Null((await office.StateAsync()).PendingKey);
    }

    [Fact]
    public async Task A_key_that_waited_too_long_is_neither_shown_nor_confirmed()
    {
        using var office = await FactorOffice.OpenAsync();
        await office.BeginAsync();
        office.Office.Site.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        Assert.Null((await office.StateAsync()).PendingKey);
        Assert.Equal(FactorOutcome.NotNow, (await office.ConfirmAsync(office.Code())).Outcome);

        var forgotten = office.Key;
        Assert.Equal(FactorOutcome.Done, await office.BeginAsync());
        Assert.NotEqual(forgotten, office.Key);
    }

    [Fact]
    public async Task Neither_key_nor_recovery_codes_stand_in_the_database()
    {
        var (office, codes) = await FactorOffice.WithFactorAsync();
        using var _ = office;
        var dump = office.Office.Site.Dump();

        Assert.Contains(FactorOffice.Name, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(EnrolmentKey.Letters(office.Key), dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(office.Key), dump, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, dump, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turning_it_on_and_off_ends_all_other_sessions()
    {
        using var office = await FactorOffice.OpenAsync();
        var before = (await office.UserAsync()).SecurityStamp;
        await office.BeginAsync();
        Assert.Equal(before, (await office.UserAsync()).SecurityStamp);

        await office.ConfirmAsync(office.Code());
        var between = (await office.UserAsync()).SecurityStamp;
        Assert.NotEqual(before, between);

        office.Wait();
        Assert.Equal(FactorOutcome.Done, await office.TurnOffAsync(office.Password, office.Code()));
        Assert.NotEqual(between, (await office.UserAsync()).SecurityStamp);
        Assert.False((await office.UserAsync()).TwoFactorEnabled);
        Assert.DoesNotContain(office.Office.Site.Dump(table => table == "second_factors"), office.UserId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_it_off_takes_password_and_code_and_either_may_be_wrong_only_so_often()
    {
        var (office, codes) = await FactorOffice.WithFactorAsync();
        using var _ = office;

        Assert.Equal(FactorOutcome.WrongPassword, await office.TurnOffAsync("sai mật khẩu", office.Code()));
        Assert.Equal(FactorOutcome.WrongCode, await office.TurnOffAsync(office.Password, office.Code(steps: 9)));
        for (var i = 2; i < SignInGuard.FailuresBeforeLock; i++)
        {
            Assert.Equal(FactorOutcome.WrongPassword, await office.TurnOffAsync("sai mật khẩu", codes[0]));
        }

        Assert.Equal(FactorOutcome.Locked, await office.TurnOffAsync(office.Password, office.Code()));
        Assert.Null(await office.FirstStepAsync());
        Assert.Single(await office.AuditAsync(AuditActs.LockedOut));

        office.Office.Site.Clock.Advance(TimeSpan.FromMinutes(SignInGuard.LockMinutes));
        Assert.Equal(FactorOutcome.Done, await office.TurnOffAsync(office.Password, codes[0]));
    }

    [Fact]
    public async Task Beginning_asks_the_password_and_changes_nothing_while_it_is_on()
    {
        var (office, _) = await FactorOffice.WithFactorAsync();
        using var disposed = office;

        Assert.Equal(FactorOutcome.NotNow, await office.BeginAsync());
        Assert.Null((await office.StateAsync()).PendingKey);

        using var other = await FactorOffice.OpenAsync();
        Assert.Equal(FactorOutcome.WrongPassword, await other.BeginAsync("sai mật khẩu"));
        Assert.Null((await other.StateAsync()).PendingKey);
    }

    [Fact]
    public async Task Every_act_is_in_the_audit_trail()
    {
        var (office, codes) = await FactorOffice.WithFactorAsync();
        using var _ = office;
        await office.TurnOffAsync("sai mật khẩu", codes[0]);
        await office.TurnOffAsync(office.Password, "sai");
        await office.TurnOffAsync(office.Password, codes[0]);

        Assert.Equal(
            [
                "co-lan: Bắt đầu cài xác thực hai lớp: co-lan",
                "co-lan: Bật xác thực hai lớp: co-lan",
                "co-lan: Sai mật khẩu khi đổi xác thực hai lớp: co-lan",
                "co-lan: Không tắt được xác thực hai lớp vì sai mã: co-lan",
                "co-lan: Tắt xác thực hai lớp: co-lan",
            ],
            await office.AuditAsync(AuditActs.SecondFactorChanged));
    }
}

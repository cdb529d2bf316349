using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Tests.Support;
using static BaNgoi.Cms.Tests.Accounts.AccountOffice;

namespace BaNgoi.Cms.Tests.Accounts;

public class AccountServiceTests
{
    [Fact]
    public async Task The_last_administrator_can_be_neither_closed_nor_demoted()
    {
        using var office = await OpenAsync();
        var other = new Actor("somebody", "somebody", [new Grant(Permission.All, null)]);

        Assert.False((await office.CloseAsync(office.Administrator.UserId, other)).Succeeded);
        Assert.False((await office.ChangeAsync(office.Administrator.UserId, other, Role(Editor))).Succeeded);

        var second = await office.CreateAsync("thu-hai", Role(Permission.AdministratorRole));
        Assert.True((await office.CloseAsync(office.Administrator.UserId, new Actor(second.UserId, "thu-hai", [new Grant(Permission.All, null)]))).Succeeded);
    }

    [Fact]
    public async Task An_administrator_of_one_unit_does_not_replace_the_one_of_the_site()
    {
        using var office = await OpenAsync();

        var result = await office.ChangeAsync(office.Administrator.UserId, Actor.System, Role(Permission.AdministratorRole, UnitA));

        Assert.Contains(result.Reasons, reason => reason.Contains("quản trị", StringComparison.Ordinal));
        Assert.Equal([Role(Permission.AdministratorRole)], await office.RolesAsync(office.Administrator.UserId));
    }

    [Fact]
    public async Task Who_is_no_administrator_cannot_touch_one_or_make_one()
    {
        using var office = await OpenAsync();
        var admin = office.Administrator.UserId;
        var editor = await office.CreateAsync("bien-tap", Role(Editor));

        Assert.False((await office.CloseAsync(admin, Manager)).Succeeded);
        Assert.False((await office.ChangeAsync(admin, Manager, Role(Permission.AdministratorRole))).Succeeded);
        Assert.False((await office.DoAsync(a => a.ResetPasswordAsync("admin", Manager, CancellationToken.None))).Succeeded);
        Assert.False((await office.ChangeAsync(editor.UserId, Manager, Role(Permission.AdministratorRole))).Succeeded);
        Assert.True((await office.ChangeAsync(editor.UserId, Manager, Role(Editor, UnitA))).Succeeded);
        Assert.Equal([Role(Editor, UnitA)], await office.RolesAsync(editor.UserId));
    }

    [Fact]
    public async Task Managing_accounts_in_one_unit_is_not_managing_accounts()
    {
        using var office = await OpenAsync();
        var editor = await office.CreateAsync("bien-tap", Role(Editor));
        var local = Cast.Of("local", "local", UnitA, Permission.ManageUsers);

        Assert.False((await office.ChangeAsync(editor.UserId, local, Role(Editor))).Succeeded);
        Assert.False((await office.CloseAsync(editor.UserId, local)).Succeeded);
        Assert.False((await office.DoAsync(a => a.CreateAsync("moi", "Mới", [], local, CancellationToken.None))).Succeeded);
        Assert.False((await office.DoAsync(a => a.ResetPasswordAsync("bien-tap", local, CancellationToken.None))).Succeeded);
    }

    [Fact]
    public async Task A_one_time_password_opens_the_door_until_another_is_chosen()
    {
        using var office = await OpenAsync();
        var made = await office.CreateAsync("bien-tap", Role(Editor));

        var user = await office.SignInAsync("bien-tap", made.OneTimePassword!);
        Assert.True(user!.MustChangePassword);

        const string Chosen = "con mèo trèo cây cau";
        Assert.True((await office.DoAsync(a => a.ChangePasswordAsync(made.UserId, made.OneTimePassword!, Chosen, CancellationToken.None))).Succeeded);
        Assert.Null(await office.SignInAsync("bien-tap", made.OneTimePassword!));
        Assert.False((await office.SignInAsync("bien-tap", Chosen))!.MustChangePassword);
    }

    [Fact]
    public async Task The_one_time_password_is_stored_nowhere()
    {
        using var office = await OpenAsync();

        var made = await office.CreateAsync("bien-tap", Role(Editor));

        Assert.DoesNotContain(made.OneTimePassword!, office.Site.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_lifts_the_lock_and_changes_the_stamp_of_all_sessions()
    {
        using var office = await OpenAsync();
        var made = await office.CreateAsync("bien-tap", Role(Editor));
        var before = (await office.SignInAsync("bien-tap", made.OneTimePassword!))!.SecurityStamp;
        for (var i = 0; i < SignInGuard.FailuresBeforeLock; i++)
        {
            Assert.Null(await office.SignInAsync("bien-tap", "sai mật khẩu"));
        }

        Assert.Null(await office.SignInAsync("bien-tap", made.OneTimePassword!));
        var reset = await office.DoAsync(a => a.ResetPasswordAsync("bien-tap", Manager, CancellationToken.None));

        var user = await office.SignInAsync("bien-tap", reset.OneTimePassword!);
        Assert.NotNull(user);
        Assert.NotEqual(before, user.SecurityStamp);
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in_until_it_is_opened_again()
    {
        using var office = await OpenAsync();
        var made = await office.CreateAsync("bien-tap", Role(Editor));

        await office.CloseAsync(made.UserId, Manager);
        Assert.Null(await office.SignInAsync("bien-tap", made.OneTimePassword!));

        await office.DoAsync(a => a.SetClosedAsync(made.UserId, false, Manager, CancellationToken.None));
        Assert.NotNull(await office.SignInAsync("bien-tap", made.OneTimePassword!));
    }

    [Fact]
    public async Task Roles_and_units_that_do_not_exist_are_refused_by_name()
    {
        using var office = await OpenAsync();

        var result = await office.CreateAsync("bien-tap", Role("Wizard"), Role(Editor, "nowhere"));

        Assert.Contains(result.Reasons, reason => reason.Contains("Wizard", StringComparison.Ordinal));
        Assert.Contains(result.Reasons, reason => reason.Contains("nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_change_of_an_account_is_in_the_audit_trail()
    {
        using var office = await OpenAsync();
        var made = await office.CreateAsync("bien-tap", Role(Editor));
        await office.ChangeAsync(made.UserId, Manager, Role(Editor, UnitA));
        await office.CloseAsync(made.UserId, Manager);

        await using var db = office.Site.Open();
        Assert.Equal(
            ["admin", "quan-ly", "quan-ly"],
            db.Audit.Where(line => line.Act == AuditActs.AccountChanged && line.Summary.Contains("bien-tap")).OrderBy(line => line.Sequence).Select(line => line.ActorName));
    }
}

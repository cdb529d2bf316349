using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Accounts;

public sealed class SignInGuardTests : IAsyncLifetime
{
    private static readonly Actor Administrator = new("admin0001", "admin", [new Grant(Permission.All, null)]);
    private readonly TestSite _site = new();
    private readonly PasswordHasher<CmsUser> _hasher = new();
    private string _password = "";

    public async Task InitializeAsync()
    {
        await using var db = _site.Open();
        _password = (await Accounts(db).CreateAsync("co-lan", "Cô Lan", [], Administrator, CancellationToken.None)).OneTimePassword!;
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_account_is_locked_after_the_last_failure_and_not_before()
    {
        await FailAsync(SignInGuard.FailuresBeforeLock - 1);
        Assert.True(await TryAsync(_password));
        await FailAsync(SignInGuard.FailuresBeforeLock);
        Assert.False(await TryAsync(_password));
        _site.Clock.Advance(TimeSpan.FromMinutes(SignInGuard.LockMinutes) - TimeSpan.FromSeconds(1));
        Assert.False(await TryAsync(_password));
        _site.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await TryAsync(_password));
    }

    [Fact]
    public async Task Every_attempt_leaves_its_line_and_no_typed_name_that_is_no_account()
    {
        await TryAsync("sai", "mật khẩu gõ nhầm ô");
        await FailAsync(SignInGuard.FailuresBeforeLock);
        await using var db = _site.Open();
        var lines = await db.Audit.Where(a => a.Act.Contains("sign") || a.Act == AuditActs.LockedOut).ToListAsync();
        Assert.Equal(SignInGuard.FailuresBeforeLock + 1, lines.Count(l => l.Act == AuditActs.SignInFailed));
        Assert.Single(lines, l => l.Act == AuditActs.LockedOut);
        Assert.DoesNotContain(lines, l => l.Summary.Contains("gõ nhầm", StringComparison.Ordinal) || l.ActorName.Contains("gõ nhầm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_password_changes_the_stamp_sessions_carry()
    {
        await using var db = _site.Open();
        var before = await db.Users.AsNoTracking().SingleAsync();
        Assert.NotEmpty((await Accounts(db).ChangePasswordAsync(before.Id, _password, "ngắn", CancellationToken.None)).Reasons);
        Assert.True((await Accounts(db).ChangePasswordAsync(before.Id, _password, "con mèo đi qua cầu", CancellationToken.None)).Succeeded);
        var after = await db.Users.AsNoTracking().SingleAsync();
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.False(after.MustChangePassword);
        Assert.True(await TryAsync("con mèo đi qua cầu"));
    }

    private AccountService Accounts(EditorialDbContext db) => new(db, _hasher, new UpperInvariantLookupNormalizer(), _site.Clock);

    private async Task FailAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.False(await TryAsync("sai mật khẩu"));
        }
    }

    private async Task<bool> TryAsync(string password, string name = "co-lan")
    {
        await using var db = _site.Open();
        return await new SignInGuard(db, _hasher, new UpperInvariantLookupNormalizer(), _site.Clock).CheckAsync(name, password, CancellationToken.None) is not null;
    }
}

using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static BaNgoi.Cms.Tests.Accounts.AccountOffice;

namespace BaNgoi.Cms.Tests.Accounts.TwoFactor;

/// <summary>An office with one editor, and the telephone that editor has.</summary>
internal sealed class FactorOffice : IDisposable
{
    public const string Name = "co-lan";

    private readonly EphemeralDataProtectionProvider _protection = new();

    public required AccountOffice Office { get; init; }

    public required string UserId { get; init; }

    public required string Password { get; init; }

    /// <summary>The key the telephone has.</summary>
    public byte[] Key { get; private set; } = [];

    public static async Task<FactorOffice> OpenAsync()
    {
        var office = await AccountOffice.OpenAsync();
        var made = await office.CreateAsync(Name, Role(Editor));
        return new FactorOffice { Office = office, UserId = made.UserId, Password = made.OneTimePassword! };
    }

    /// <summary>The editor with the factor on; tells the recovery codes. The code that confirmed it is used up.</summary>
    public static async Task<(FactorOffice Office, IReadOnlyList<string> RecoveryCodes)> WithFactorAsync()
    {
        var office = await OpenAsync();
        await office.BeginAsync();
        var (outcome, codes) = await office.ConfirmAsync(office.Code());
        Assert.Equal(FactorOutcome.Done, outcome);
        office.Wait();
        return (office, codes);
    }

    /// <summary>The code the telephone shows, now or some steps from now.</summary>
    public string Code(int steps = 0) => Totp.Code(Key, Totp.StepAt(Office.Site.Clock.GetUtcNow()) + steps);

    /// <summary>Until the telephone shows the next code.</summary>
    public void Wait() => Office.Site.Clock.Advance(TimeSpan.FromSeconds(Totp.StepSeconds));

    public async Task<FactorOutcome> BeginAsync(string? password = null)
    {
        var outcome = await DoAsync(factors => factors.BeginAsync(UserId, password ?? Password, CancellationToken.None));
        Key = (await StateAsync()).PendingKey ?? [];
        return outcome;
    }

    public Task<(FactorOutcome Outcome, IReadOnlyList<string> RecoveryCodes)> ConfirmAsync(string code) => DoAsync(factors => factors.ConfirmAsync(UserId, code, CancellationToken.None));

    public Task<FactorOutcome> TurnOffAsync(string password, string code) => DoAsync(factors => factors.TurnOffAsync(UserId, password, code, CancellationToken.None));

    public Task<FactorState> StateAsync() => DoAsync(factors => factors.StateAsync(UserId, CancellationToken.None));

    /// <summary>The first step; the account when the password was right.</summary>
    public Task<CmsUser?> FirstStepAsync(string? password = null) => Office.SignInAsync(Name, password ?? Password);

    /// <summary>Both steps.</summary>
    public async Task<SecondStep> SignInAsync(string code)
    {
        var user = await FirstStepAsync();
        return user is null ? new SecondStep(null, null) : await SecondStepAsync(user.SecurityStamp!, code);
    }

    public async Task<SecondStep> SecondStepAsync(string stamp, string code)
    {
        await using var db = Office.Site.Open();
        return await new SecondStepGuard(db, Codes(), Office.Site.Clock).CheckAsync(UserId, stamp, code, CancellationToken.None);
    }

    public async Task<CmsUser> UserAsync()
    {
        await using var db = Office.Site.Open();
        return await db.Users.AsNoTracking().SingleAsync(u => u.Id == UserId);
    }

    public async Task<IReadOnlyList<string>> AuditAsync(string act)
    {
        await using var db = Office.Site.Open();
        return await db.Audit.Where(line => line.Act == act).OrderBy(line => line.Sequence).Select(line => line.ActorName + ": " + line.Summary).ToListAsync();
    }

    public void Dispose() => Office.Dispose();

    private FactorCodes Codes() => new(_protection, Office.Site.Clock);

    private async Task<T> DoAsync<T>(Func<SecondFactorService, Task<T>> act)
    {
        await using var db = Office.Site.Open();
        return await act(new SecondFactorService(db, new PasswordHasher<CmsUser>(), Codes(), Office.Site.Clock));
    }
}

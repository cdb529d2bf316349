using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>How an act of a person on the own second factor ended.</summary>
public enum FactorOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The password is wrong; counted like a failed sign-in.</summary>
    WrongPassword,

    /// <summary>The code is wrong or was used before.</summary>
    WrongCode,

    /// <summary>The account is locked after too many failures.</summary>
    Locked,

    /// <summary>There is nothing to do this to: not begun, begun too long ago, on or off already.</summary>
    NotNow,
}

/// <summary>Where an account stands.</summary>
/// <param name="IsOn">Sign-in asks for a code.</param>
/// <param name="PendingKey">The key to confirm; null when none waits.</param>
/// <param name="RecoveryCodesLeft">Recovery codes not used yet.</param>
public sealed record FactorState(bool IsOn, byte[]? PendingKey, int RecoveryCodesLeft);

/// <summary>A person's own second factor: begun, confirmed, turned off. Each act is one transaction with its audit line.</summary>
public sealed class SecondFactorService(EditorialDbContext db, IPasswordHasher<CmsUser> hasher, FactorCodes codes, TimeProvider clock)
{
    // Whoever comes by a forgotten window later must not learn a key that is confirmed afterwards.
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromMinutes(15);

    /// <summary>Where the account stands.</summary>
    public async Task<FactorState> StateAsync(string userId, CancellationToken ct)
    {
        var isOn = await db.Users.AnyAsync(u => u.Id == userId && u.TwoFactorEnabled, ct);
        var factor = await db.SecondFactors.AsNoTracking().FirstOrDefaultAsync(f => f.UserId == userId, ct);
        return new FactorState(isOn, !isOn && IsPending(factor) ? codes.Open(factor!.SealedKey) : null, isOn ? factor?.RecoveryHashes.Count ?? 0 : 0);
    }

    /// <summary>Makes a key that waits to be confirmed. Asks the password: a window left open must not become a lock-out.</summary>
    public Task<FactorOutcome> BeginAsync(string userId, string password, CancellationToken ct) => ActAsync(userId, (user, factor) =>
    {
        if (user.TwoFactorEnabled)
        {
            return FactorOutcome.NotNow;
        }

        if (PasswordRefusal(user, password) is { } refusal)
        {
            return refusal;
        }

        var (key, now) = (codes.NewSealedKey(), clock.GetUtcNow().UtcDateTime);
        if (factor is null)
        {
            db.SecondFactors.Add(new SecondFactorRecord { UserId = user.Id, SealedKey = key, BegunUtc = now });
        }
        else
        {
            (factor.SealedKey, factor.BegunUtc, factor.LastStep) = (key, now, 0);
        }

        Record(user, AuditActs.SecondFactorChanged, "Bắt đầu cài xác thực hai lớp");
        return FactorOutcome.Done;
    }, ct);

    /// <summary>
    /// Turns the factor on when the code shows that the app has the key; all other sessions end. Wrong codes are not counted
    /// here: the key stands on the page, so there is nothing to guess.
    /// </summary>
    /// <returns>The outcome, and recovery codes to be shown once.</returns>
    public async Task<(FactorOutcome Outcome, IReadOnlyList<string> RecoveryCodes)> ConfirmAsync(string userId, string code, CancellationToken ct)
    {
        var recovery = RecoveryCodes.New();
        var outcome = await ActAsync(userId, (user, factor) =>
        {
            if (user.TwoFactorEnabled || !IsPending(factor))
            {
                return FactorOutcome.NotNow;
            }

            if (codes.Use(factor!, code) != CodeKind.App)
            {
                return FactorOutcome.WrongCode;
            }

            factor!.RecoveryHashes = [.. recovery.Select(RecoveryCodes.Hash)];
            user.TwoFactorEnabled = true;
            Sessions.End(user);
            Record(user, AuditActs.SecondFactorChanged, "Bật xác thực hai lớp");
            return FactorOutcome.Done;
        }, ct);
        return (outcome, outcome == FactorOutcome.Done ? recovery : []);
    }

    /// <summary>Turns the factor off, with password and a code of either kind; all other sessions end.</summary>
    public Task<FactorOutcome> TurnOffAsync(string userId, string password, string code, CancellationToken ct) => ActAsync(userId, (user, factor) =>
    {
        if (!user.TwoFactorEnabled || factor is null)
        {
            return FactorOutcome.NotNow;
        }

        if (PasswordRefusal(user, password) is { } refusal)
        {
            return refusal;
        }

        if (codes.Use(factor, code) == CodeKind.Wrong)
        {
            Record(user, AuditActs.SecondFactorChanged, "Không tắt được xác thực hai lớp vì sai mã");
            Lockout.CountFailure(db, clock, user);
            return FactorOutcome.WrongCode;
        }

        db.SecondFactors.Remove(factor);
        user.TwoFactorEnabled = false;
        Lockout.Clear(user);
        Sessions.End(user);
        Record(user, AuditActs.SecondFactorChanged, "Tắt xác thực hai lớp");
        return FactorOutcome.Done;
    }, ct);

    private FactorOutcome? PasswordRefusal(CmsUser user, string password)
    {
        if (Lockout.IsLocked(user, clock))
        {
            return FactorOutcome.Locked;
        }

        if (password.Length <= PasswordRules.MaximumLength && hasher.VerifyHashedPassword(user, user.PasswordHash!, password) != PasswordVerificationResult.Failed)
        {
            return null;
        }

        Record(user, AuditActs.SecondFactorChanged, "Sai mật khẩu khi đổi xác thực hai lớp");
        Lockout.CountFailure(db, clock, user);
        return FactorOutcome.WrongPassword;
    }

    private bool IsPending(SecondFactorRecord? factor) => factor is not null && clock.GetUtcNow().UtcDateTime - factor.BegunUtc <= ConfirmWithin;

    private void Record(CmsUser user, string act, string summary) =>
        AuditTrail.Add(db, clock, new Actor(user.Id, user.UserName!, []), act, $"{summary}: {user.UserName}");

    // Under the writer's lock: two windows with the same code are served one after the other. Failures are saved too.
    private async Task<FactorOutcome> ActAsync(string userId, Func<CmsUser, SecondFactorRecord?, FactorOutcome> act, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct) is not { PasswordHash: not null, Closed: false } user)
        {
            return FactorOutcome.NotNow;
        }

        await db.Entry(user).ReloadAsync(ct);
        var outcome = act(user, await db.SecondFactors.FirstOrDefaultAsync(f => f.UserId == userId, ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome;
    }
}

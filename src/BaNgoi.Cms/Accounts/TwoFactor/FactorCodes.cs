using System.Security.Cryptography;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>What a typed code turned out to be.</summary>
public enum CodeKind
{
    /// <summary>Wrong, or used before.</summary>
    Wrong,

    /// <summary>From the authenticator app.</summary>
    App,

    /// <summary>One of the recovery codes.</summary>
    Recovery,
}

/// <summary>Seals the keys of second factors, and uses up the codes people type.</summary>
public sealed class FactorCodes(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("BaNgoi.Cms.Accounts.TwoFactor.Key.v1");

    /// <summary>A new key, sealed.</summary>
    public string NewSealedKey() => _protector.Protect(Convert.ToBase64String(Totp.NewKey()));

    /// <summary>The key; null when it was sealed by another installation.</summary>
    public byte[]? Open(string sealedKey)
    {
        try
        {
            return Convert.FromBase64String(_protector.Unprotect(sealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Uses a typed code: whatever it is, it counts no more afterwards. The caller saves the record.</summary>
    public CodeKind Use(SecondFactorRecord factor, string typed)
    {
        var code = new string([.. typed.Where(c => !char.IsWhiteSpace(c))]);
        if (code.Length == Totp.Digits && Open(factor.SealedKey) is { } key && Totp.Match(key, code, clock.GetUtcNow(), factor.LastStep) is { } step)
        {
            factor.LastStep = step;
            return CodeKind.App;
        }

        return factor.RecoveryHashes.Remove(RecoveryCodes.Hash(code)) ? CodeKind.Recovery : CodeKind.Wrong;
    }
}

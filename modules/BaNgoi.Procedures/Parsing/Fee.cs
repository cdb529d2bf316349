namespace BaNgoi.Procedures.Parsing;

/// <summary>Fee of one way to submit.</summary>
/// <param name="State">One of <see cref="FeeStates"/>.</param>
/// <param name="Amount">In <paramref name="Currency"/>; null unless the source says one number and nothing against it.</param>
/// <param name="Currency">ISO code, with an amount.</param>
/// <param name="Per">What one pays it for: trang, bản, trường hợp.</param>
/// <param name="Text">What the source says, always kept.</param>
/// <param name="Basis">Legal documents named in the text.</param>
/// <param name="Defect">What a person should check, in Vietnamese; null when nothing.</param>
public sealed record Fee(
    string State, decimal? Amount, string? Currency, string? Per, string? Text, string? Basis, string? Defect = null);

/// <summary>The values of the field FeeState.</summary>
public static class FeeStates
{
    /// <summary>The source says plainly that nothing is charged.</summary>
    public const string Free = "free";

    /// <summary>Something is charged; the amount is given where it can be trusted.</summary>
    public const string Amount = "amount";

    /// <summary>The provincial people's council lays it down.</summary>
    public const string LocalResolution = "localResolution";

    /// <summary>The source does not say, or contradicts itself.</summary>
    public const string NotStated = "notStated";
}

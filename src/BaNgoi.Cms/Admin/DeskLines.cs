using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Admin;

/// <summary>Something that waits, as the desk says it.</summary>
/// <param name="Words">How many of what, in Vietnamese: "3 ý kiến chờ duyệt đăng".</param>
/// <param name="Address">The list of exactly these.</param>
public sealed record DeskLine(string Words, string Address)
{
    /// <summary>What they are about, or "".</summary>
    public string About { get; init; } = "";

    /// <summary>Since when, or until when; or "".</summary>
    public string Time { get; init; } = "";

    /// <summary>Whether a day has passed on which it should have been done.</summary>
    public bool IsLate { get; init; }
}

/// <summary>What a module puts on the desk, the first page after sign-in; register it as a scoped service.</summary>
public interface IDeskLines
{
    /// <summary>Heading above the lines, in Vietnamese.</summary>
    string Heading { get; }

    /// <summary>The lines of an actor, what is most pressing first; none of what he may not do, and none where there is nothing. It is asked at every visit of the desk, so it counts by indexes.</summary>
    Task<IReadOnlyList<DeskLine>> OfAsync(Actor actor, CancellationToken ct);
}

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// The past of a page: an earlier edition being read, what changed since a printed sheet, or all editions. Days are
/// yyyy-MM-dd in Vietnam's time; empty where they do not apply.
/// </summary>
public sealed record EditionModel
{
    /// <summary>The past day whose text is shown instead of today's; empty when today's is shown.</summary>
    public string Day { get; init; } = "";

    /// <summary>Whether there was a text on that day; today's is shown when there was none.</summary>
    public bool Found { get; init; } = true;

    /// <summary>The day the reader's printed sheet was printed.</summary>
    public string PrintedOn { get; init; } = "";

    /// <summary>The text of that day.</summary>
    public string PrintedUrl { get; init; } = "";

    /// <summary>What is different today from the day asked about, by the names readers know the parts by.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Today's text.</summary>
    public required string CurrentUrl { get; init; }

    /// <summary>The list of all editions.</summary>
    public required string HistoryUrl { get; init; }

    /// <summary>All editions, newest first; empty unless asked for.</summary>
    public IReadOnlyList<EditionLink> All { get; init; } = [];
}

/// <summary>An edition: when it came (UTC, ISO), where to read it, and what it changed in the one before; the first changes nothing.</summary>
public sealed record EditionLink(string FromUtc, string Url, bool First, IReadOnlyList<string> Changes);

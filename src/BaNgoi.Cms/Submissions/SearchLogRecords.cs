namespace BaNgoi.Cms.Submissions;

/// <summary>
/// What was asked of the search in one spelling on one day, added up: for the office to see how citizens speak. Who asked, from
/// where and at what hour is written nowhere.
/// </summary>
public sealed class SearchedQuery
{
    /// <summary>The day, on the clock of the ward's office.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The query as typed, in lower case.</summary>
    public required string Spelling { get; init; }

    /// <summary>The query folded: equal for all spellings of one question.</summary>
    public required string Folded { get; init; }

    /// <summary>Times it was asked.</summary>
    public int Asked { get; set; }

    /// <summary>Of these, times nothing was found.</summary>
    public int WithoutResult { get; set; }

    /// <summary>Of these, times the answer was who else does it.</summary>
    public int Elsewhere { get; set; }

    /// <summary>Pages opened from its answers.</summary>
    public int Clicked { get; set; }
}

/// <summary>A question the office has put aside; it comes back when it is asked again later.</summary>
public sealed class SearchAside
{
    /// <summary>The question, folded.</summary>
    public required string Folded { get; init; }

    /// <summary>The day it was put aside.</summary>
    public required DateOnly On { get; set; }

    /// <summary>User name of who did.</summary>
    public required string ByName { get; set; }
}

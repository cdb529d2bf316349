namespace BaNgoi.Cms.Submissions.Intake.QueryLog;

/// <summary>What happened to a query.</summary>
public enum QueryEvent
{
    /// <summary>It was asked and something was found.</summary>
    Found,

    /// <summary>It was asked and nothing was found.</summary>
    NothingFound,

    /// <summary>It was asked and the answer was who else does it.</summary>
    Elsewhere,

    /// <summary>A page was opened from its answer.</summary>
    Clicked,
}

/// <summary>Something that happened to a query on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Query">The query.</param>
/// <param name="Event">What happened.</param>
public sealed record QueryNote(DateOnly Day, LoggableQuery Query, QueryEvent Event);

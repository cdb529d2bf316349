namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>
/// Configuration section <c>Cms:Submissions</c>. The limits are per address (IPv6: per /64, which is one household's line);
/// everybody at the ward's hall shares one address, so they leave room for a busy morning there.
/// </summary>
public sealed class SubmissionOptions
{
    /// <summary>Submissions of words in any minute.</summary>
    public int TextsPerMinute { get; set; } = 10;

    /// <summary>Submissions of words in any hour.</summary>
    public int TextsPerHour { get; set; } = 60;

    /// <summary>
    /// Of them, in any hour, those whose browser did no work (<see cref="FormWork"/>), having no script: a ward's hall with old
    /// machines must pass, so it is not few.
    /// </summary>
    public int TextsWithoutWorkPerHour { get; set; } = 40;

    /// <summary>Zero bits a browser's work must have, at most <see cref="FormWork.MostBits"/>: 17 take a cheap phone about a second, each more doubles that. 0 asks for none.</summary>
    public int WorkBits { get; set; } = 17;

    /// <summary>Submissions of a choice in any minute.</summary>
    public int ChoicesPerMinute { get; set; } = 30;

    /// <summary>Submissions of a choice in any hour.</summary>
    public int ChoicesPerHour { get; set; } = 300;

    /// <summary>Look-ups of receipts by a typed code in any minute.</summary>
    public int LookupsPerMinute { get; set; } = 20;

    /// <summary>Look-ups of receipts by a typed code in any hour.</summary>
    public int LookupsPerHour { get; set; } = 120;

    /// <summary>Days in which whoever owns an address can say by the link in the message of receipt whether he sent something.</summary>
    public int ConfirmationDays { get; set; } = 60;

    /// <summary>Fewest seconds between opening a form and sending it: nobody reads and types faster.</summary>
    public int MinimumSeconds { get; set; } = 3;

    /// <summary>The same without a browser's work.</summary>
    public int MinimumSecondsWithoutWork { get; set; } = 5;

    /// <summary>Hours after which a form must be sent once more.</summary>
    public int FormHours { get; set; } = 24;
}

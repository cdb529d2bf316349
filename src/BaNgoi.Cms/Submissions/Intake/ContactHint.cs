namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>A contact with most of it hidden: enough for its owner to recognise it, useless to anybody else.</summary>
public static class ContactHint
{
    private const int Shown = 2;
    private const int LongEnoughForBothEnds = 8;
    private const string Hidden = "•••••";

    /// <summary>The first two characters, and the last two of a long one; "" of none.</summary>
    public static string Of(string contact) => contact.Length switch
    {
        0 => "",
        < LongEnoughForBothEnds => Hidden,
        _ => contact[..Shown] + Hidden + contact[^Shown..],
    };
}

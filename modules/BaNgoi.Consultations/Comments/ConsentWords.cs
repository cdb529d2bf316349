namespace BaNgoi.Consultations.Comments;

/// <summary>
/// Versions of what senders are told about their data, kept with each comment (Luật 91/2025/QH15, Điều 9: consent is informed). The
/// words themselves stand in the theme's form; who changes them there gives them a new version here.
/// </summary>
public static class ConsentWords
{
    /// <summary>The version shown now.</summary>
    public const string Current = "gop-y-2";
}

namespace BaNgoi.Consultations.Similar;

/// <summary>Technical limits of looking for same opinions.</summary>
public static class SimilarLimits
{
    /// <summary>Words of a comment that are compared. A longer one is only proposed with one of exactly the same words.</summary>
    public const int ComparedWords = 1_000;

    /// <summary>Words named as an explanation.</summary>
    public const int NamedWords = 8;
}

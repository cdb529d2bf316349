namespace BaNgoi.Consultations.Records;

/// <summary>What the module's content types and aspects are called in the public record: office and public half must mean the same.</summary>
public static class PublicNames
{
    /// <summary>Content type of drafts.</summary>
    public const string Draft = "DraftPolicy";

    /// <summary>Content type of comments.</summary>
    public const string Comment = "ConsultationComment";

    /// <summary>Content type of explanation reports.</summary>
    public const string Report = "ExplanationReport";

    /// <summary>Aspect of a draft: where the consultation stands.</summary>
    public const string StateAspect = "consultation";

    /// <summary>Aspect of a draft: its latest text. Each version has an aspect of its own, see <see cref="TextAspectOf"/>.</summary>
    public const string TextAspect = "text";

    /// <summary>Aspect of a report: the frozen report.</summary>
    public const string ReportAspect = "report";

    /// <summary>Aspect of a draft: one version of its text.</summary>
    public static string TextAspectOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TextAspect}-{number}");
}

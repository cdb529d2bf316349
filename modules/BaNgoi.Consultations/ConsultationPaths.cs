using BaNgoi.Cms.Admin;
using BaNgoi.Consultations.Office;

namespace BaNgoi.Consultations;

/// <summary>Addresses of the office's pages about consultations.</summary>
public static class ConsultationPaths
{
    /// <summary>The drafts.</summary>
    public const string Root = "/admin/du-thao";

    /// <summary>Where a new draft is begun: the editor of content.</summary>
    public const string NewDraft = AdminPaths.Content + "/tao/" + DraftItem.TypeName;

    /// <summary>Where the numbers from rules are set.</summary>
    public const string Settings = AdminPaths.Settings;

    /// <summary>One consultation.</summary>
    public static string Of(string draftId) => $"{Root}/{draftId}";

    /// <summary>Its comments.</summary>
    public static string Comments(string draftId) => $"{Of(draftId)}/y-kien";

    /// <summary>One of them.</summary>
    public static string Comment(string draftId, string submissionId) => $"{Comments(draftId)}/{submissionId}";

    /// <summary>One act on several of them.</summary>
    public static string Several(string draftId) => $"{Comments(draftId)}/nhieu";

    /// <summary>Several of them published, refused or hidden at once.</summary>
    public static string Moderation(string draftId) => $"{Comments(draftId)}/duyet";

    /// <summary>Where staff enter comments.</summary>
    public static string Entry(string draftId) => $"{Of(draftId)}/nhap";

    /// <summary>Groups of the same opinion.</summary>
    public static string Groups(string draftId) => $"{Of(draftId)}/nhom";

    /// <summary>The explanation report.</summary>
    public static string Report(string draftId) => $"{Of(draftId)}/giai-trinh";

    /// <summary>The synthesis sheet.</summary>
    public static string Sheet(string draftId) => $"{Of(draftId)}/bang-tinh";

    /// <summary>What publishing the newest version would do.</summary>
    public static string NewText(string draftId) => $"{Of(draftId)}/ban-moi";
}

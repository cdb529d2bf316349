using BaNgoi.Cms.Submissions;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>States and kinds of submissions as they stand in addresses, filters and on pages.</summary>
public static class SubmissionWords
{
    /// <summary>Stands in an address for all states.</summary>
    public const string All = "tat-ca";

    /// <summary>Slug and words of every state.</summary>
    public static IReadOnlyList<(string Slug, string Words, SubmissionState State)> States { get; } =
    [
        ("moi", "Chưa trả lời", SubmissionState.New),
        ("da-tra-loi", "Đã trả lời", SubmissionState.Answered),
        ("da-dong", "Đã đóng", SubmissionState.Closed),
    ];

    /// <summary>The words of a state.</summary>
    public static string Of(SubmissionState state) => States.First(s => s.State == state).Words;

    /// <summary>The words of a kind; its name when a later version wrote one this version does not know.</summary>
    public static string OfKind(string kind) =>
        kind == SubmissionKind.PageReport.Name ? "Báo sai sót" : kind == SubmissionKind.UsefulnessReason.Name ? "Vì sao trang chưa có ích" : kind;

    /// <summary>The words of an answer whether a page was useful.</summary>
    public static string OfChoice(string choice) => choice switch
    {
        SubmissionKind.Yes => "có ích",
        SubmissionKind.Partly => "có ích một phần",
        SubmissionKind.No => "không có ích",
        _ => choice,
    };
}

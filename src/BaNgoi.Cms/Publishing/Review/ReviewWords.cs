using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing.Review;

/// <summary>Rounds of review in words for people.</summary>
public static class ReviewWords
{
    /// <summary>The state in words.</summary>
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Waiting => "Chờ duyệt",
        ReviewState.Returned => "Bị trả lại",
        ReviewState.Approved => "Đã duyệt",
        ReviewState.TakenBack => "Đã rút lại",
        ReviewState.Outdated => "Đã thay đổi sau khi gửi duyệt",
        _ => "",
    };

    /// <summary>Why nobody can decide about a round any more.</summary>
    /// <param name="state">Where it stands; null when it is not the item's current one.</param>
    public static string Over(ReviewState? state) => state switch
    {
        ReviewState.Returned => "Bản này đã được trả lại cho người soạn.",
        ReviewState.TakenBack => "Người gửi đã rút lại bản này.",
        ReviewState.Outdated => "Bản nháp đã thay đổi sau khi gửi duyệt; cần gửi duyệt lại.",
        _ => "Bản này không còn chờ duyệt.",
    };
}

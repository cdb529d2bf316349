using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Comments;

/// <summary>Channels in words.</summary>
public static class ChannelWords
{
    /// <summary>Those by which staff enter comments.</summary>
    public static IReadOnlyList<CommentChannel> ByStaff { get; } = [CommentChannel.Meeting, CommentChannel.Paper, CommentChannel.Post, CommentChannel.Phone];

    /// <summary>"Tại hội nghị".</summary>
    public static string Of(CommentChannel channel) => channel switch
    {
        CommentChannel.Meeting => "Tại hội nghị, buổi họp",
        CommentChannel.Paper => "Nộp bản giấy",
        CommentChannel.Post => "Gửi qua bưu điện",
        CommentChannel.Phone => "Qua điện thoại",
        _ => "Trên trang của phường",
    };
}

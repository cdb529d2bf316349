using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Consultations.Projection;

/// <summary>What became of a clause, in words and in codes for templates.</summary>
public static class FateWords
{
    /// <summary>"đã sửa"; "" while there is no newer text.</summary>
    public static string Of(ClauseFate? fate) => fate switch
    {
        null => "",
        ClauseFate.Kept => "giữ nguyên",
        ClauseFate.Changed => "đã sửa",
        ClauseFate.Moved => "chuyển chỗ, không đổi lời",
        ClauseFate.MovedAndChanged => "chuyển chỗ và đã sửa",
        ClauseFate.Split => "tách thành nhiều phần",
        _ => "không còn trong bản mới",
    };

    /// <summary>"changed"; "" while there is no newer text.</summary>
    public static string Code(ClauseFate? fate) => fate switch
    {
        null => "",
        ClauseFate.MovedAndChanged => "moved-and-changed",
        var known => known.Value.ToString().ToLowerInvariant(),
    };
}

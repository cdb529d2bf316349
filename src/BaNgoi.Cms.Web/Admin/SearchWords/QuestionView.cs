using BaNgoi.Cms.Submissions.Office;

namespace BaNgoi.Cms.Web.Admin.SearchWords;

/// <summary>Which of the questions to the search are listed, and in what order.</summary>
/// <param name="Slug">Value of the filter.</param>
/// <param name="Name">The choice.</param>
/// <param name="Has">Whether a question is among them.</param>
/// <param name="Weight">What comes first.</param>
public sealed record QuestionView(string Slug, string Name, Func<SearchedQuestion, bool> Has, Func<SearchedQuestion, int> Weight)
{
    /// <summary>Those put aside.</summary>
    public static QuestionView Aside { get; } = new("bo-qua", "Đã bỏ qua", question => question.IsAside, question => question.Asked);

    /// <summary>All, the default first.</summary>
    public static IReadOnlyList<QuestionView> All { get; } =
    [
        new("khong-thay", "Không tìm thấy gì", question => !question.IsAside && question.WithoutResult > 0, question => question.WithoutResult),
        new("khong-mo", "Tìm thấy nhưng không ai mở", question => !question.IsAside && question.NobodyClicked, question => question.Asked),
        new("nhieu-nhat", "Hỏi nhiều nhất", question => !question.IsAside, question => question.Asked),
        Aside,
    ];

    /// <summary>The view of a slug; the default for any other text.</summary>
    public static QuestionView Of(string? slug) => All.FirstOrDefault(view => view.Slug == slug) ?? All[0];
}

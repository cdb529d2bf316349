using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Text;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Oversight;
using BaNgoi.Cms.Web.Admin.SearchWords;
using BaNgoi.Cms.Web.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.SearchWords;

/// <summary>What citizens ask of the search, and the way from a question to a word the search learns.</summary>
[Authorize(Policy = Permission.ManageSearchWords)]
public sealed class IndexModel(EditorialDbContext db, SearchedQuestions questions, TimeProvider clock) : AdminPage
{
    /// <summary>Which questions.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? ViewSlug { get; set; }

    /// <summary>Of how many days.</summary>
    [BindProperty(SupportsGet = true, Name = "so-ngay")]
    public int? DaysAsked { get; set; }

    /// <summary>Words in the questions.</summary>
    [BindProperty(SupportsGet = true, Name = "co-tu")]
    public string? Words { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = Paging.Key)]
    public int? PageNumber { get; set; }

    /// <summary>The periods to choose from.</summary>
    public static IReadOnlyList<int> Periods { get; } = [7, 30, 90];

    /// <summary>The period.</summary>
    public int Days => DaysAsked is { } days && Periods.Contains(days) ? days : Periods[1];

    /// <summary>Which questions.</summary>
    public QuestionView View => QuestionView.Of(ViewSlug);

    /// <summary>All questions of the period.</summary>
    public IReadOnlyList<SearchedQuestion> All { get; private set; } = [];

    /// <summary>Those asked for, what weighs most first.</summary>
    public IReadOnlyList<SearchedQuestion> Found { get; private set; } = [];

    /// <summary>The types whose items teach the search.</summary>
    public IReadOnlyList<WordType> Types { get; private set; } = [];

    /// <summary>The types an answer to a question can be made of in two clicks.</summary>
    public IEnumerable<WordType> Quick => Types.Where(words => words.MayCreate && words.Kind is SearchWordsKind.Synonyms or SearchWordsKind.Elsewhere);

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>The questions of the same period that were put aside.</summary>
    public string AsideAddress => ListUrl.Of(AdminPaths.SearchWords, ("loai", QuestionView.Aside.Slug), ("so-ngay", $"{Days}"));

    /// <summary>The same choice of questions under another address.</summary>
    public string Address(string below) => ListUrl.Of(AdminPaths.SearchWords + below, Parameters);

    /// <summary>Where the public's answer to a question can be looked at; that is not counted as a question.</summary>
    public static string AnswerAddress(SearchedQuestion question) => SearchCounting.Uncounted(new SearchQuery(question.Spelling, [], false, 1));

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Paging = Paging.Of(PageNumber, Found.Count, AdminPaths.SearchWords, Parameters);
    }

    /// <summary>The same as a table for spreadsheets.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        return CsvAnswer.Of(
            $"nguoi-dan-tim-gi-{View.Slug}-{VietnamTime.Today(clock):yyyy-MM-dd}.csv",
            ["Câu hỏi", "Số lần hỏi", "Số lần không tìm thấy gì", "Số lần chỉ sang nơi khác", "Số lần mở trang tìm thấy", "Hỏi lần cuối"],
            Found.Select(question => (IReadOnlyList<string>)
            [
                question.Spelling, $"{question.Asked}", $"{question.WithoutResult}", $"{question.Elsewhere}", $"{question.Clicked}", question.LastDay.ToString("dd/MM/yyyy", ProjectionContext.Culture),
            ]));
    }

    /// <summary>Puts a question aside.</summary>
    public async Task<IActionResult> OnPostAsideAsync([FromForm(Name = "cau-hoi")] string? question, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        return await questions.PutAsideAsync(question ?? "", Actor, ct)
            ? Done(Address(""), $"Đã bỏ qua “{question}”. Sau {SearchedQuestions.DaysAside} ngày còn người hỏi thì máy nhắc lại.")
            : NotFound();
    }

    /// <summary>Takes a question back.</summary>
    public async Task<IActionResult> OnPostReturnAsync([FromForm(Name = "cau-hoi")] string? question, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        return await questions.TakeBackAsync(question ?? "", Actor, ct)
            ? Done(Address(""), $"Đã đưa “{question}” trở lại các câu cần xem.")
            : NotFound();
    }

    private (string Name, string? Value)[] Parameters => [("loai", View.Slug), ("so-ngay", $"{Days}"), ("co-tu", Words)];

    private async Task ReadAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        Types = WordType.Of(Site.Definitions, Actor);
        All = await questions.ListAsync(Days, ct);
        var words = VietnameseText.Fold(Words ?? "");
        Found = [.. All.Where(View.Has).Where(q => q.Folded.Contains(words, StringComparison.Ordinal)).OrderByDescending(View.Weight).ThenBy(q => q.Folded, StringComparer.Ordinal)];
    }
}

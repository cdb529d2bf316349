using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Oversight;

/// <summary>Where an authority's list of codes comes in.</summary>
[Authorize(Policy = Permission.ManageCodeLists)]
[UploadSize(TooLargeAt = OversightPaths.Upload)]
public sealed class UploadModel(EditorialDbContext db, CodeLists lists, ICodeListReader reader) : AdminPage
{
    // More of them would not help anybody mend the file.
    private const int ProblemsShown = 40;

    /// <summary>Content type; the first with lists when empty.</summary>
    [BindProperty(SupportsGet = true, Name = OversightPaths.TypeKey)]
    public string? TypeName { get; set; }

    /// <summary>The file.</summary>
    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    /// <summary>Name of the list.</summary>
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    /// <summary>The decision it comes from.</summary>
    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    /// <summary>First day on which it counts, as typed.</summary>
    [BindProperty(Name = "from")]
    public string? From { get; set; }

    /// <summary>The request was so large that it was not even read.</summary>
    [BindProperty(SupportsGet = true, Name = "qua-lon")]
    public int TooLarge { get; set; }

    /// <summary>The type.</summary>
    public TypeDefinition Type { get; private set; } = null!;

    /// <summary>What files are read.</summary>
    public ICodeListReader Reader => reader;

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        Name = CodeLists.SettingsOf(Type).Name;
        return TooLarge > 0 ? Again(StatusCodes.Status200OK, new FormError("file", $"Tệp lớn quá {MediaPaths.Size(reader.LargestFile)}.")) : Page();
    }

    /// <summary>Takes the list in, whole or not at all.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        var errors = new List<FormError>();
        var name = Text("name", Name, "Hãy ghi tên danh mục", errors);
        var decision = Text("decision", Decision, "Hãy ghi quyết định công bố danh mục: số, ngày, cơ quan", errors);
        var from = TypedMoments.Day(From ?? "", out var wrongDay);
        if (from is null)
        {
            errors.Add(new FormError("from", string.IsNullOrWhiteSpace(From) ? "Hãy ghi ngày bắt đầu áp dụng." : $"Ngày bắt đầu áp dụng: {wrongDay}."));
        }

        if (Upload is null)
        {
            errors.Add(new FormError("file", "Hãy chọn tệp danh mục."));
        }

        if (errors.Count > 0)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, errors);
        }

        await using var bytes = Upload!.OpenReadStream();
        var fileName = CodeLists.Clean(Path.GetFileName(Upload.FileName));
        var (listId, problems) = await lists.AddAsync(Type, new CodeListDescription(name, decision, from!.Value, fileName), reader.Read(bytes, fileName), Actor, ct);
        return listId is not null
            ? Done(ListUrl.Of(OversightPaths.Coverage, (OversightPaths.TypeKey, Type.Name), ("danh-muc", listId)), $"Đã nạp danh mục từ tệp {fileName}.")
            : Again(StatusCodes.Status422UnprocessableEntity, Shown(problems));
    }

    private static List<FormError> Shown(IReadOnlyList<CodeListProblem> problems)
    {
        var shown = problems.Take(ProblemsShown).Select(problem => new FormError("file", problem.Full)).ToList();
        if (problems.Count > ProblemsShown)
        {
            shown.Add(new FormError("file", $"… và {problems.Count - ProblemsShown} dòng nữa cần sửa."));
        }

        return shown;
    }

    private static string Text(string id, string? typed, string missing, List<FormError> errors)
    {
        var text = CodeLists.Clean(typed ?? "");
        if (text.Length is 0 or > CodeLists.LongestText)
        {
            errors.Add(new FormError(id, text.Length == 0 ? $"{missing}." : $"Dài quá {CodeLists.LongestText} ký tự."));
        }

        return text;
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var types = CodeLists.Types(Site.Definitions);
        if (types.Count == 0 || CodeLists.Refusal(Actor) is not null)
        {
            return false;
        }

        Type = types.FirstOrDefault(type => type.Name == TypeName) ?? types[0];
        return true;
    }
}

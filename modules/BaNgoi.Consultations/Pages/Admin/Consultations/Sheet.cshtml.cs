using System.Text.Json;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Exchange;
using BaNgoi.Consultations.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>The synthesis sheet: out to be filled in, back with the differences shown, applied whole or not at all.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
[UploadSize]
public sealed class SheetModel(EditorialDbContext db, SheetDesk desk, TimeProvider clock) : DraftPage(db, clock)
{
    private const int ProblemsShown = 60;
    private const int LongestSlug = 40;

    /// <summary>What the uploaded sheet would change; null before one came.</summary>
    public SynthesisChanges? Changes { get; private set; }

    /// <summary>How many comments can be answered.</summary>
    public int Count { get; private set; }

    /// <summary>The edits as the confirming form carries them.</summary>
    public string Carried { get; private set; } = "";

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "qua-lon")] int? tooLarge, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        return tooLarge is null ? await ShowAsync(ct) : await MendAsync(StatusCodes.Status200OK, [new FormError("file", "Tệp quá lớn.")], ct);
    }

    /// <summary>The sheet.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        var rows = await desk.RowsAsync(DraftId, await UnitNameAsync(ct), ct);
        return File(SynthesisWorkbook.Write(rows), SynthesisWorkbook.MediaType, $"gop-y-{Slug.From(Draft.Title, LongestSlug)}-{VietnamTime.DayOf(Now):yyyyMMdd}.xlsx");
    }

    /// <summary>Reads the sheet that came back and shows what it would change. Nothing is changed yet.</summary>
    public async Task<IActionResult> OnPostAsync(string id, IFormFile? file, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (file is null)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError("file", "Hãy chọn bảng tính.")], ct);
        }

        await using var bytes = file.OpenReadStream();
        var changes = SynthesisDiff.Between(await desk.RowsAsync(DraftId, await UnitNameAsync(ct), ct), SynthesisWorkbook.Read(bytes));
        IReadOnlyList<SheetProblem> problems =
        [
            .. changes.Problems,
            .. changes.Edits.Where(edit => edit.Reason.Length > CommentLimits.LongestAnswer).Select(edit => new SheetProblem(edit.Line, $"Dòng {edit.Line}: giải trình dài quá {CommentLimits.LongestAnswer} ký tự.")),
        ];
        if (problems.Count > 0)
        {
            var more = problems.Count > ProblemsShown ? [new FormError("file", $"… và {problems.Count - ProblemsShown} chỗ nữa cần sửa.")] : Array.Empty<FormError>();
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [.. problems.Take(ProblemsShown).Select(problem => new FormError("file", problem.Text)), .. more], ct);
        }

        Changes = changes;
        Carried = JsonSerializer.Serialize(changes.Edits.Select(edit => new SheetAnswer(edit.CommentId, edit.Revision, edit.Decision, edit.Reason, edit.Unit)));
        return await ShowAsync(ct);
    }

    /// <summary>Applies what was shown.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (Read(Typed("changes")) is not { Count: > 0 } answers)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError("file", "Hãy tải bảng tính lên lại.")], ct);
        }

        var result = await desk.ApplyAsync(answers, Links, Actor, ct);
        return await AnswerAsync(result, "", ConsultationPaths.Sheet(id), $"Đã ghi {answers.Count} câu trả lời từ bảng tính.", ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct) => Count = (await desk.RowsAsync(DraftId, "", ct)).Count;

    private static List<SheetAnswer>? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<SheetAnswer?>>(json)?.Where(answer => answer is { CommentId: not null, Reason: not null, Unit: not null }).Select(answer => answer!).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

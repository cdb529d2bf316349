using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text.Comparison;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Office;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>What publishing the newest version would do to clauses and their comments, and where the editor says a clause went.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class NewTextModel(EditorialDbContext db, NewTextDesk desk, TimeProvider clock) : DraftPage(db, clock)
{
    /// <summary>Name of the clause that is corrected.</summary>
    public const string ClauseKey = "dieu";

    /// <summary>Stands for "as the comparison finds".</summary>
    public const string Automatic = "auto";

    /// <summary>Stands for "gone".</summary>
    public const string Gone = "gone";

    /// <summary>What publishing would do, or null.</summary>
    public ComingText? Coming { get; private set; }

    /// <summary>The clause that is corrected, or null.</summary>
    public ComingClause? Corrected { get; private set; }

    /// <summary>Clauses whose comments would be left behind.</summary>
    public IReadOnlyList<ComingClause> Left { get; private set; } = [];

    /// <summary>Clauses the new text has and the old one had not.</summary>
    public IReadOnlyList<Clause> Added { get; private set; } = [];

    /// <summary>The words of a clause then and now.</summary>
    public IReadOnlyList<TextRun> RunsOf(ComingClause clause) =>
        TextRunExcerpt.Of(Coming!.Compared.FirstOrDefault(c => c.Before?.Id == clause.Before.Id)?.Runs ?? []);

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Keeps where a clause went.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (Typed("address").Length == 0)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError("address", "Hãy chọn chỗ mới.")], ct);
        }

        var said = Typed("address") switch { Automatic => null, Gone => "", var address => address };
        return await AnswerAsync(await desk.CorrectAsync(id, Typed(ClauseKey), said, Actor, ct), "", ConsultationPaths.NewText(id), "Đã ghi. Khi đăng bản mới, chỗ này được dùng.", ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Coming = await desk.LookAheadAsync(Draft, ct);
        var wanted = Typed(ClauseKey) is { Length: > 0 } typed ? typed : Request.Query[ClauseKey].ToString();
        Corrected = Coming?.Clauses.FirstOrDefault(clause => clause.Before.Id == wanted);
        Left = [.. Coming?.Clauses.Where(clause => clause.LeavesComments) ?? []];
        Added = [.. Coming?.Compared.Where(c => c.Before is null).Select(c => c.After!) ?? []];
    }
}

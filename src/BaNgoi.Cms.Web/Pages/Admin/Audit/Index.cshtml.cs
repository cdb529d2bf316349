using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Audit;

/// <summary>The audit trail, newest first.</summary>
[Authorize(Permission.ViewAuditTrail)]
public sealed class IndexModel(EditorialDbContext db, AuditVocabulary vocabulary) : AdminPage
{
    private const int PageSize = 50;

    /// <summary>User name of who did it.</summary>
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public string? Person { get; set; }

    /// <summary>What was done.</summary>
    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Act { get; set; }

    /// <summary>The item concerned.</summary>
    [BindProperty(SupportsGet = true, Name = "noi-dung")]
    public string? ItemId { get; set; }

    /// <summary>Words in the title or code of the items concerned.</summary>
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Words { get; set; }

    /// <summary>The unit of the items concerned.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    /// <summary>First day, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "tu")]
    public string? From { get; set; }

    /// <summary>Last day, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "den")]
    public string? Until { get; set; }

    /// <summary>Only lines before this one: where the page before ended.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<AuditRecord> Lines { get; private set; } = [];

    /// <summary>There are older ones.</summary>
    public bool More { get; private set; }

    /// <summary>Everybody who stands in the lines the actor may read.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>The units.</summary>
    public IReadOnlyList<UnitName> Units { get; private set; } = [];

    /// <summary>Whether the lines are narrowed by anything.</summary>
    public bool Filtered => new[] { Person, Act, ItemId, Words, Unit, From, Until }.Any(value => !string.IsNullOrEmpty(value));

    /// <summary>Titles of the items the actor may open.</summary>
    public IReadOnlyDictionary<string, string> Items { get; private set; } = new Dictionary<string, string>();

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await AskedAsync(ct) is { } asked)
        {
            await ReadAsync(asked, ct);
        }
    }

    /// <summary>All lines asked for, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (await AskedAsync(ct) is not { } asked)
        {
            return Page();
        }

        return File(await AuditTable.WriteAsync(db, asked, Units.ToDictionary(unit => unit.Id, unit => unit.Name), vocabulary, ct), "text/csv; charset=utf-8", "nhat-ky.csv");
    }

    /// <summary>The address of the same list with another place to start from.</summary>
    public string PageUrl(long? before) => Url(AdminPaths.Audit, before);

    /// <summary>The address of the lines as a file.</summary>
    public string CsvUrl => Url(AdminPaths.Audit + "/csv", null);

    private new string Url(string path, long? before) => ListUrl.Of(
        path, ("nguoi", Person), ("viec", Act), ("noi-dung", ItemId), ("ten", Words), ("don-vi", Unit), ("tu", From), ("den", Until), ("truoc", $"{before}"));

    // What the form asks for of what the actor may read; null when it cannot be understood.
    private async Task<IQueryable<AuditRecord>?> AskedAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var errors = new List<FormError>();
        var from = Day("from", From, errors);
        var until = Day("until", Until, errors);
        if (from > until)
        {
            errors.Add(new FormError("until", "Ngày sau cùng phải từ ngày đầu trở đi."));
        }

        Errors = errors;
        var visible = AuditFilter.Visible(db, Actor);
        People = await visible.Select(line => line.ActorName).Distinct().OrderBy(name => name).ToListAsync(ct);
        Units = await Organisation.Units.ListAsync(db, Site.Definitions, ct);
        var asked = new AuditFilter(Person ?? "", Act ?? "", ItemId ?? "", Utc(from), Utc(until?.AddDays(1))).Apply(visible);
        return errors.Count > 0 ? null : AuditFilter.About(db, AuditFilter.OfUnit(db, asked, Unit ?? ""), Words ?? "");
    }

    private async Task ReadAsync(IQueryable<AuditRecord> lines, CancellationToken ct)
    {
        lines = Before is { } before ? lines.Where(line => line.Sequence < before) : lines;
        var found = await lines.AsNoTracking().OrderByDescending(line => line.Sequence).Take(PageSize + 1).ToListAsync(ct);
        (Lines, More) = ([.. found.Take(PageSize)], found.Count > PageSize);
        var ids = Lines.Select(line => line.ItemId).Append(ItemId).OfType<string>().Distinct().ToList();
        Items = await db.Items.AsNoTracking().VisibleTo(Actor, Site.Definitions).Where(item => ids.Contains(item.ItemId))
            .ToDictionaryAsync(item => item.ItemId, item => item.DisplayText, ct);
    }

    private static DateOnly? Day(string id, string? typed, List<FormError> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var day = TypedMoments.Day(typed, out var error);
        if (day is null)
        {
            errors.Add(new FormError(id, $"{char.ToUpper(error[0], ProjectionContext.Culture)}{error[1..]}."));
        }

        return day;
    }

    // A day begins at midnight of the site's time.
    private DateTime? Utc(DateOnly? day) => day is { } date ? TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), Site.Projection.TimeZone) : null;
}

using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Coverage;

/// <summary>What is said about a list when it is taken in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Decision">The decision it comes from.</param>
/// <param name="From">First day on which it counts.</param>
/// <param name="FileName">Name of the file.</param>
public sealed record CodeListDescription(string Name, string Decision, DateOnly From, string FileName);

/// <summary>The lists of codes the site keeps.</summary>
public sealed class CodeLists(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>Longest name and decision.</summary>
    public const int LongestText = 300;

    /// <summary>The types an authority issues lists for.</summary>
    public static IReadOnlyList<TypeDefinition> Types(ContentDefinitions definitions) =>
        [.. definitions.Types.Where(type => SettingsOf(type).Name.Length > 0)];

    /// <summary>What the type says about its list.</summary>
    public static CodeListSettings SettingsOf(TypeDefinition type) => type.Settings.Get<CodeListSettings>();

    /// <summary>Why the actor may not take a list in; null when he may. A list concerns every unit.</summary>
    public static string? Refusal(Actor actor) =>
        Authority.Has(actor, Permission.ManageCodeLists, null) ? null : "Bạn không có quyền nạp danh mục cho cả phường.";

    /// <summary>A name or decision as typed, without control and invisible characters.</summary>
    public static string Clean(string typed) => TextCleaner.Clean(typed);

    /// <summary>All lists of a type: the one that counts last first.</summary>
    public async Task<IReadOnlyList<CodeListRecord>> AllAsync(string contentType, CancellationToken ct) =>
        await db.CodeLists.AsNoTracking().Where(list => list.ContentType == contentType).OrderByDescending(list => list.From).ThenByDescending(list => list.UploadedUtc).ToListAsync(ct);

    /// <summary>The list that counts on a day among all of a type: the one that began last, and of two the one taken in last.</summary>
    public static CodeListRecord? InForce(IReadOnlyList<CodeListRecord> all, DateOnly day) => all.FirstOrDefault(list => list.From <= day);

    /// <summary>The codes of a list, in the order of the file.</summary>
    public async Task<IReadOnlyList<CodeListEntry>> EntriesAsync(string listId, CancellationToken ct) =>
        await db.CodeListEntries.AsNoTracking().Where(entry => entry.ListId == listId).OrderBy(entry => entry.Line).ToListAsync(ct);

    /// <summary>Takes a list in, whole or not at all.</summary>
    /// <returns>The list's id, or everything that is wrong.</returns>
    public async Task<(string? ListId, IReadOnlyList<CodeListProblem> Problems)> AddAsync(
        TypeDefinition type, CodeListDescription description, CodeListFile file, Actor actor, CancellationToken ct)
    {
        if (Refusal(actor) is { } refusal)
        {
            return (null, [new CodeListProblem(0, refusal)]);
        }

        var id = Ids.New(clock);
        var (entries, problems) = CodeListCheck.Run(file, SettingsOf(type), id);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        db.CodeLists.Add(new CodeListRecord
        {
            Id = id,
            ContentType = type.Name,
            Name = description.Name,
            Decision = description.Decision,
            From = description.From,
            FileName = description.FileName,
            UploadedUtc = clock.GetUtcNow().UtcDateTime,
            UploadedBy = actor.UserName,
            Count = entries.Count,
        });
        db.CodeListEntries.AddRange(entries);
        AuditTrail.Add(db, clock, actor, AuditActs.CodeListAdded, $"Nạp “{description.Name}” ({description.Decision}), {entries.Count} mã, áp dụng từ {description.From:dd/MM/yyyy}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (id, []);
    }
}

using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>Gives items the title, path and alias their type's patterns ask for, where editors gave none.</summary>
public sealed class ContentNaming(EditorialDbContext db, Site site)
{
    private static readonly PatternRenderer Patterns = new();

    /// <summary>Fills in display text, path and alias.</summary>
    /// <param name="item">The item.</param>
    /// <param name="ct">Cancellation.</param>
    /// <param name="taken">Paths taken besides those in the database.</param>
    public async Task FillAsync(ContentItem item, CancellationToken ct, Func<string, bool>? taken = null)
    {
        var type = site.Definitions.Type(item.ContentType);
        FillTitle(item, type?.Part("TitlePart"));
        if (type is null)
        {
            return;
        }

        if (type.Part("AutoroutePart") is { } route && AutoroutePart.Normalize(item.Text("AutoroutePart", "Path") ?? "").Length == 0 && item.DisplayText.Length > 0)
        {
            var pattern = route.Settings.Get<AutoroutePartSettings>().Pattern;
            var path = PatternRenderer.CleanPath(Patterns.Render(pattern, item, await ContainerTitleAsync(item, ct)));
            item.PartOrNew("AutoroutePart")["Path"] = await FreePathAsync(item.ContentItemId, path, taken, ct);
        }

        if (type.Part("AliasPart") is { } alias && AliasPart.AliasOf(item) is null && item.DisplayText.Length > 0)
        {
            item.PartOrNew("AliasPart")["Alias"] = Patterns.Render(alias.Settings.Get<AliasPartSettings>().Pattern, item, null);
        }
    }

    /// <summary>Who else has the item's path, or null.</summary>
    public async Task<string?> PathHolderAsync(string itemId, string path, CancellationToken ct) =>
        await db.Items.Where(i => i.Path == path && i.ItemId != itemId && i.State != ContentState.Deleted && i.State != ContentState.Withdrawn).Select(i => i.DisplayText).FirstOrDefaultAsync(ct)
        ?? await db.PublicDocuments.Where(d => d.Path == path && d.Id != itemId).Select(d => d.Title).FirstOrDefaultAsync(ct);

    private static void FillTitle(ContentItem item, TypePartDefinition? titlePart)
    {
        var settings = titlePart?.Settings.Get<TitlePartSettings>() ?? new TitlePartSettings();
        if (settings.Options is TitlePartOptions.GeneratedDisabled or TitlePartOptions.GeneratedHidden && settings.Pattern.Length > 0)
        {
            item.PartOrNew("TitlePart")["Title"] = Patterns.Render(settings.Pattern, item, null);
        }

        item.DisplayText = item.Text("TitlePart", "Title") ?? item.DisplayText;
    }

    private async Task<string?> ContainerTitleAsync(ContentItem item, CancellationToken ct) =>
        ContainedPart.ListOf(item) is { } listId ? await db.Items.Where(i => i.ItemId == listId).Select(i => i.DisplayText).FirstOrDefaultAsync(ct) : null;

    private async Task<string> FreePathAsync(string itemId, string path, Func<string, bool>? taken, CancellationToken ct)
    {
        // Editors may not be able to type another path: what is reserved gets a number like what is taken.
        if (AutoroutePart.IsReserved(path))
        {
            var first = path.Split('/')[0];
            path = $"{first}-2{path[first.Length..]}";
        }

        var free = path;
        for (var n = 2; taken?.Invoke(free) == true || await PathHolderAsync(itemId, free, ct) is not null; n++)
        {
            free = $"{path}-{n}";
        }

        return free;
    }
}

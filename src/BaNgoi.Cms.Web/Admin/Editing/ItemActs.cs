using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What someone may do to an item as it stands, for showing or leaving out buttons. The acts themselves ask again.</summary>
public static class ItemActs
{
    /// <summary>Acts that are possible in the item's state and that the actor may do.</summary>
    public static IReadOnlySet<ContentAct> Allowed(Actor actor, EditorSession session, Site site)
    {
        var settings = site.Section<PublishingSettings>();
        var facts = Facts(actor, session);
        var state = session.Row?.State ?? ContentState.Draft;
        var allowed = Enum.GetValues<ContentAct>().Where(act => ContentLife.Next(state, act) is not null && Authority.Refusal(actor, act, facts, settings) is null).ToHashSet();

        // Publishing and handing in are offered where saving makes a draft for it.
        if (state == ContentState.Published && allowed.Contains(ContentAct.SaveDraft))
        {
            allowed.UnionWith(new[] { ContentAct.Publish, ContentAct.Schedule, ContentAct.SubmitForReview }.Where(act => Authority.Refusal(actor, act, facts with { AuthorName = actor.UserName }, settings) is null));
        }

        return allowed;
    }

    /// <summary>All that keeps the newest version from being published by the actor now, and what is advice.</summary>
    public static async Task<IReadOnlyList<PublishingFinding>> FindingsAsync(Publisher publisher, Actor actor, EditorSession session, Site site, CancellationToken ct)
    {
        var findings = new List<PublishingFinding>();
        var state = session.Row!.State;
        if (ContentLife.Next(state, ContentAct.Publish) is null)
        {
            findings.Add(new PublishingFinding([], ContentLife.Impossible(state, ContentAct.Publish), Blocks: true));
        }

        if (Authority.Refusal(actor, ContentAct.Publish, Facts(actor, session), site.Section<PublishingSettings>()) is { } refusal)
        {
            findings.Add(new PublishingFinding([], refusal, Blocks: true));
        }

        findings.AddRange(await publisher.FindingsAsync(session.Item, site, ct));
        return findings;
    }

    /// <summary>Whether the actor could make items of the type in at least one unit.</summary>
    public static bool MayCreate(Actor actor, TypeDefinition type) =>
        type.Settings.Get<ContentTypeSettings>().Creatable && !IsImported(type)
        && new[] { Permission.EditContent, Permission.EditOwnContent, $"Edit_{type.Name}", $"EditOwn_{type.Name}" }.Any(p => Authority.HasSomewhere(actor, p));

    // An item whose title only an import may write would never get one.
    private static bool IsImported(TypeDefinition type) => type.Part("TitlePart")?.Imported == true;

    private static ItemFacts Facts(Actor actor, EditorSession session) => session.Row is { } row
        ? ItemFacts.Of(row)
        : new ItemFacts(session.Item.ContentType, ResponsibleUnitPart.UnitOf(session.Item), actor.UserId, actor.UserName);
}

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What an editor's page says about forms that are open: the others', and one's own that was never saved.</summary>
/// <param name="Place">What is worked on.</param>
/// <param name="Others">Names of the others who have it open.</param>
/// <param name="Unsaved">When something was typed and not saved, in the site's time; null when there is nothing, or it stands in the form.</param>
public sealed record OpenEditors(WorkingPlace Place, IReadOnlyList<string> Others, string? Unsaved);

using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What the checks before publishing say, each line with the control it concerns.</summary>
/// <param name="Errors">What keeps the item from being published.</param>
/// <param name="Warnings">What would make it better.</param>
public sealed record PublishingAdvice(IReadOnlyList<FormError> Errors, IReadOnlyList<FormError> Warnings)
{
    /// <summary>The findings, sorted.</summary>
    public static PublishingAdvice Of(IReadOnlyList<PublishingFinding> findings, ContentItem item, ContentDefinitions definitions) => new(
        ProblemPlaces.Linked(findings.Where(finding => finding.Blocks), item, definitions),
        ProblemPlaces.Linked(findings.Where(finding => !finding.Blocks), item, definitions));

    /// <summary>The same for a page that has no controls to lead to.</summary>
    public PublishingAdvice WithoutPlaces() => new([.. Errors.Select(error => error with { Id = "" })], [.. Warnings.Select(warning => warning with { Id = "" })]);
}

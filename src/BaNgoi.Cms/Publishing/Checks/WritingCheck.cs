namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>Looks at the structure of what was written: can everybody read it, and find the way in it?</summary>
public sealed class WritingCheck : IPublishingCheck
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PublishingFinding>>(
        [
            .. WrittenContent.Of(subject.Item, subject.Site.Definitions).SelectMany(piece =>
                HeadingRules.Find(piece).Concat(TableRules.Find(piece)).Concat(ImageRules.Find(piece)).Concat(SentenceRules.Find(piece))),
        ]);
}

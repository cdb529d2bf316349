namespace BaNgoi.Cms.Publishing;

/// <summary>Settings section of that name.</summary>
public sealed class PublishingSettings
{
    /// <summary>Who wrote a version does not publish it.</summary>
    public bool SeparateApproval { get; set; }
}

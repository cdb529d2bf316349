namespace BaNgoi.Web.Tests.Support;

/// <summary>One running site for tests that only read.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    private DataFolder? _folder;
    private RunningSite? _site;

    /// <summary>The site.</summary>
    public RunningSite Site => _site!;

    /// <summary>Its data.</summary>
    public DataFolder Folder => _folder!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _folder = await DataFolder.WithSiteAsync();
        _site = await RunningSite.StartAsync(_folder);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await _site!.DisposeAsync();
        _folder!.Dispose();
    }
}

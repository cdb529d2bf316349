using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace BaNgoi.Cms.Rendering;

/// <summary>The files Fluid takes partials from: the texts read at start, so that a page never mixes two states of the folder.</summary>
internal sealed class PartialFiles(IReadOnlyDictionary<string, string> texts) : IFileProvider
{
    // Fluid asks for a partial's file wherever it stands in a page, to see whether it has changed.
    private readonly FrozenDictionary<string, IFileInfo> files =
        texts.ToFrozenDictionary(text => text.Key, IFileInfo (text) => new PartialFile(text.Key, Encoding.UTF8.GetBytes(text.Value)), StringComparer.Ordinal);

    public IFileInfo GetFileInfo(string subpath) => files.GetValueOrDefault(subpath) ?? new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed record PartialFile(string Name, byte[] Content) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => default;

        public long Length => Content.Length;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(Content, writable: false);
    }
}

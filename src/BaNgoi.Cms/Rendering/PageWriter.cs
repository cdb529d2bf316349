using System.Buffers;
using System.Text;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Takes a page down as it is rendered. A page is too large to be made as a text first: such texts go where the garbage
/// collector cleans last, and their making costs more than that of the page.
/// </summary>
internal sealed class PageWriter : TextWriter
{
    private const int FirstLength = 64 * 1024;

    private char[] characters = ArrayPool<char>.Shared.Rent(FirstLength);
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The page as it is sent.</summary>
    internal byte[] ToUtf8() => Encoding.UTF8.GetBytes(characters, 0, length);

    public override string ToString() => new(characters, 0, length);

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > characters.Length - length)
        {
            Grow(buffer.Length);
        }

        buffer.CopyTo(characters.AsSpan(length));
        length += buffer.Length;
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        if (characters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(characters);
            characters = [];
            length = 0;
        }

        base.Dispose(disposing);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(characters.Length * 2, length + needed));
        characters.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(characters);
        characters = larger;
    }
}

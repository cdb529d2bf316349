namespace BaNgoi.Cms.Coverage;

/// <summary>Reads a list of codes from a file an authority sent. A module that knows such files registers one.</summary>
public interface ICodeListReader
{
    /// <summary>Endings of names it reads, with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Largest file, in bytes.</summary>
    long LargestFile { get; }

    /// <summary>What a file must look like, in Vietnamese, for who prepares it.</summary>
    string Hint { get; }

    /// <summary>Reads all lines.</summary>
    /// <param name="stream">Seekable, from its beginning; left open.</param>
    /// <param name="fileName">Its ending says what it is.</param>
    CodeListFile Read(Stream stream, string fileName);
}

/// <summary>What a file held.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Problems">What cannot be used, in Vietnamese; with one of them nothing is taken over.</param>
public sealed record CodeListFile(IReadOnlyList<CodeListLine> Lines, IReadOnlyList<CodeListProblem> Problems);

/// <summary>A line of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Code">As written.</param>
/// <param name="Title">Name, or "".</param>
/// <param name="Group">Group, or "".</param>
public sealed record CodeListLine(int Number, string Code, string Title, string Group);

/// <summary>What is wrong.</summary>
/// <param name="Line">From 1; 0 when it concerns the whole file.</param>
/// <param name="Text">In Vietnamese.</param>
public sealed record CodeListProblem(int Line, string Text)
{
    /// <summary>With its line.</summary>
    public string Full => Line > 0 ? $"Dòng {Line}: {Text}" : Text;
}

using System.Xml;
using MiniExcelLibs;

namespace BaNgoi.Cms.Tables;

/// <summary>The cells of the first sheet of a workbook that <see cref="WorkbookGuard"/> let pass.</summary>
public static class WorkbookRows
{
    /// <summary>One row after another, from the first.</summary>
    /// <param name="stream">Read from where it stands; left open.</param>
    /// <param name="damaged">The exception to throw when the content is no workbook after all.</param>
    public static IEnumerable<IDictionary<string, object?>> Of(Stream stream, Func<Exception, Exception> damaged)
    {
        ArgumentNullException.ThrowIfNull(damaged);
        using var rows = Try(() => stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).GetEnumerator(), damaged);
        while (Try(rows.MoveNext, damaged))
        {
            yield return (IDictionary<string, object?>)rows.Current;
        }
    }

    private static T Try<T>(Func<T> read, Func<Exception, Exception> damaged)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw damaged(error);
        }
    }

    /// <summary>What a parser throws on a file that is a zip with the right parts and the wrong content.</summary>
    private static bool IsDamage(Exception error) =>
        error is XmlException or InvalidDataException or InvalidOperationException or FormatException or ArgumentException
            or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or OverflowException or NotSupportedException;
}

using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BaNgoi.Web.Tests.Support;

/// <summary>All words a search index holds, read with its own reader: what is stored, what is looked up, what is scored by.</summary>
internal static class IndexText
{
    /// <summary>The texts: stored fields, terms and doc values, each with its field's name before.</summary>
    public static IReadOnlyList<string> Of(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var texts = new List<string>();
        foreach (var leaf in reader.Leaves.Select(context => context.AtomicReader))
        {
            for (var document = 0; document < leaf.MaxDoc; document++)
            {
                texts.AddRange(leaf.Document(document).Fields.Select(field => $"{field.Name}: {field.GetStringValue() ?? field.GetBinaryValue()?.Utf8ToString()}"));
            }

            foreach (var field in leaf.FieldInfos)
            {
                if (leaf.GetTerms(field.Name)?.GetEnumerator() is { } terms)
                {
                    while (terms.MoveNext())
                    {
                        texts.Add($"{field.Name}: {terms.Term.Utf8ToString()}");
                    }
                }

                if (leaf.GetBinaryDocValues(field.Name) is { } values)
                {
                    texts.AddRange(Enumerable.Range(0, leaf.MaxDoc).Select(document => $"{field.Name}: {Value(values, document)}"));
                }
            }
        }

        return texts;
    }

    private static string Value(BinaryDocValues values, int document)
    {
        var bytes = new BytesRef();
        values.Get(document, bytes);
        return bytes.Utf8ToString();
    }
}

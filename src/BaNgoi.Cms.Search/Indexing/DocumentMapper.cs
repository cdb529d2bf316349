using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Text;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>Turns a public document into a Lucene one. Everything an answer shows is stored, so answering reads nothing but the index.</summary>
internal static class DocumentMapper
{
    /// <summary>The Lucene document of a searchable public document.</summary>
    /// <exception cref="System.Text.Json.JsonException">The search entry is not readable.</exception>
    public static Document Map(IndexedDocument source)
    {
        var entry = SearchEntry.Read(source.Search);
        return entry.Words is { } words ? MapWords(source, words) : MapPage(source, entry);
    }

    private static Document MapWords(IndexedDocument source, SearchWords words) =>
    [
        new StringField(IndexFields.Id, source.Id, Field.Store.YES),
        new StoredField(IndexFields.Version, source.VersionId),
        new StringField(IndexFields.Words, IndexedWords.Mark, Field.Store.NO),
        new StoredField(IndexFields.Words, IndexedWords.Write(words)),
    ];

    private static Document MapPage(IndexedDocument source, SearchEntry entry)
    {
        var summary = VietnameseText.Normalize(entry.Summary);
        var body = VietnameseText.Normalize(entry.Body);
        var document = new Document
        {
            new StringField(IndexFields.Id, source.Id, Field.Store.YES),
            new StoredField(IndexFields.Version, source.VersionId),
            new StringField(IndexFields.Type, source.ContentType, Field.Store.YES),
            new SortedDocValuesField(IndexFields.Type, new BytesRef(source.ContentType)),
            new NumericDocValuesField(IndexFields.PublishedOn, IndexFields.DayNumber(VietnamTime.DayOf(source.PublishedUtc))),
            new StoredField(IndexFields.Title, entry.Title),
            new StringField(IndexFields.Path, source.Path ?? "", Field.Store.YES),
            new StoredField(IndexFields.Summary, summary),
            // What snippets are made of; all of it is searched.
            new StoredField(IndexFields.Body, body[..Math.Min(body.Length, Querying.SnippetMaker.Searched)]),
            new BinaryDocValuesField(IndexFields.Names, new BytesRef(DocumentNames.Encode(entry))),
            new BinaryDocValuesField(IndexFields.Facets, new BytesRef(IndexedFacets.Write(entry.Facets))),
        };
        if (!string.IsNullOrWhiteSpace(entry.ShortTitle))
        {
            document.Add(new StoredField(IndexFields.ShortTitle, entry.ShortTitle));
        }

        if (entry.Identifiers.Count > 0)
        {
            document.Add(new StoredField(IndexFields.Code, entry.Identifiers[0]));
        }

        if (entry.EndsOn is { } day)
        {
            document.Add(new NumericDocValuesField(IndexFields.EndsOn, IndexFields.DayNumber(day)));
        }

        foreach (var identifier in entry.Identifiers)
        {
            document.Add(new StringField(IndexFields.Identifier, IdentifierKey(identifier), Field.Store.NO));
        }

        foreach (var name in DocumentNames.Texts(entry))
        {
            document.Add(new TextField(IndexFields.NamesFolded, name, Field.Store.NO));
            document.Add(new TextField(IndexFields.NamesExact, name, Field.Store.NO));
            document.Add(new TextField(IndexFields.NamesPairs, name, Field.Store.NO));
        }

        foreach (var text in entry.Facets.Values.SelectMany(values => values).Append(summary).Append(body))
        {
            document.Add(new TextField(IndexFields.BodyFolded, text, Field.Store.NO));
            document.Add(new TextField(IndexFields.BodyExact, text, Field.Store.NO));
        }

        return document;
    }

    // Lucene refuses terms above 32 kB; no identifier is longer than its key's first hundred characters.
    private static string IdentifierKey(string identifier)
    {
        var key = Analysis.IdentifierKey.From(identifier);
        return key[..Math.Min(key.Length, 100)];
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Content;
using BaNgoi.Procedures;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Planning;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Cms.Tests.Procedures;

public partial class RealProceduresTests
{
    private static readonly Dictionary<string, ContentItem> Empty = [];
    private static readonly (ProcedureFileContent Content, bool AreReal) Data = RealProcedures.Read();

    private static IReadOnlyList<ProcedureRow> Rows => Data.Content.Rows;

    private static ProcedureImportPlan First() => ProcedureImportPlan.Make(Rows, Data.Content.BadLines, Empty, "catalogue");

    [Fact]
    public void Every_record_is_mapped_and_none_is_a_bad_line()
    {
        Assert.Empty(Data.Content.BadLines);
        Assert.Empty(Data.Content.UnknownColumns);
        Assert.Equal(Data.AreReal ? 400 : 3, First().Count(ChangeKind.New));
    }

    [Fact]
    public void A_second_import_finds_everything_unchanged()
    {
        var stored = First().Changes.ToDictionary(change => change.Key, change => change.Item);
        var second = ProcedureImportPlan.Make(Rows, [], stored, "catalogue");
        Assert.Equal(Rows.Count, second.Count(ChangeKind.Unchanged));
        Assert.Empty(second.NotInFile);
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        static string Bytes() => string.Join('\n', First().Changes.Select(change => change.Item.ContentItemId + change.Item.Parts.ToJsonString()));
        Assert.Equal(Bytes(), Bytes());
    }

    [Fact]
    public void Ids_and_paths_are_unique_and_valid()
    {
        var items = First().Changes.Select(change => change.Item).ToList();
        Assert.Equal(items.Count, items.Select(item => item.ContentItemId).Distinct().Count());
        Assert.Equal(items.Count, items.Select(item => item.Text("AutoroutePart", "Path")).Distinct().Count());
        Assert.All(items, item => Assert.Matches("^thu-tuc/[a-z0-9]+(-[a-z0-9]+)*$", item.Text("AutoroutePart", "Path")));
        var nested = items.SelectMany(item => Nested(item.Parts)).ToList();
        Assert.Equal(nested.Count, nested.Distinct().Count());
        Assert.All(nested.Concat(items.Select(item => item.ContentItemId)), id => Assert.True(Ids.IsValid(id)));
    }

    [Fact]
    public void No_channel_whose_fee_the_council_lays_down_is_free()
    {
        foreach (var (row, channels) in Channels())
        {
            foreach (var (source, channel) in row.Channels.Zip(channels))
            {
                var state = channel["FeeState"]!["Text"]!.GetValue<string>();
                Assert.False(state == FeeStates.Free && $"{source.FeeText}".Contains("Hội đồng nhân dân", StringComparison.OrdinalIgnoreCase), row.Code);
            }
        }
    }

    [Fact]
    public void What_the_source_does_not_say_is_not_stated_and_its_words_are_kept()
    {
        foreach (var (row, channels) in Channels())
        {
            Assert.Equal(row.Channels.Count, channels.Count);
            foreach (var (source, channel) in row.Channels.Zip(channels))
            {
                Assert.True(source.FeeText is not null || channel["FeeState"]!["Text"]!.GetValue<string>() == FeeStates.NotStated, row.Code);
                Assert.True(source.Time is not null || channel["TimeState"]!["Text"]!.GetValue<string>() == TimeStates.NotStated, row.Code);
                Assert.Equal(source.FeeText is null, channel["FeeText"] is null);
                Assert.StartsWith(SourceText.OneLine(source.FeeText) ?? "", channel["FeeText"]?["Text"]?.GetValue<string>() ?? "", StringComparison.Ordinal);
                Assert.Equal(SourceText.OneLine(source.Time), channel["TimeText"]?["Text"]?.GetValue<string>());
            }
        }
    }

    [Fact]
    public void Every_document_row_is_a_document_a_note_a_case_or_the_number_of_sets()
    {
        foreach (var row in Rows)
        {
            var sorted = DocumentSorter.Sort(row.Documents);
            var words = string.Join('\n', sorted.Cases.SelectMany(c => c.Documents.Select(d => d.Name).Append(c.Case)).Concat(sorted.Notes).Concat(sorted.Defects).Append(sorted.Sets));
            var placed = sorted.Repeated + sorted.Cases.Sum(c => c.Documents.Count) + sorted.Notes.Count + (sorted.Sets is null ? 0 : 1);
            var headings = row.Documents.Count(d => DocumentWords.CaseHeading(SourceText.OneLine(d.Name)!) is not null && !QuantityParser.Parse(d.Quantity).IsNone);
            Assert.InRange(placed, row.Documents.Count - headings, row.Documents.Count);
            Assert.All(row.Documents, d => Assert.Contains(LastWord().Match(SourceText.OneLine(d.Name)!).Value, words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_amount_is_shown_that_is_not_among_the_sources_digits()
    {
        foreach (var (row, channels) in Channels())
        {
            foreach (var (source, channel) in row.Channels.Zip(channels))
            {
                if (channel["FeeAmount"] is { } amount)
                {
                    var digits = amount["Value"]!.GetValue<decimal>().ToString(System.Globalization.CultureInfo.InvariantCulture);
                    Assert.Contains(digits, source.FeeText!.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Only_names_of_the_recipe_are_written()
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Recipe()))!["steps"]![0]!;
        var fields = recipe["ContentParts"]!.AsArray().ToDictionary(
            part => part!["Name"]!.GetValue<string>(),
            part => part!["ContentPartFieldDefinitionRecords"]!.AsArray().Select(field => field!["Name"]!.GetValue<string>()).ToHashSet());
        foreach (var change in First().Changes)
        {
            Assert.Subset(fields["Procedure"], Keys(change.Item.Part("Procedure")));
            Assert.Subset(fields["ProcedureOfficial"], Keys(change.Item.Part("ProcedureOfficial")));
            foreach (var bag in new[] { "Channels", "DocumentCases", "LegalBases" })
            {
                foreach (var item in Items(change.Item.Part(bag)!))
                {
                    var type = item["ContentType"]!.GetValue<string>();
                    Assert.Subset(fields[type], Keys(item[type]!.AsObject()));
                }
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\d]+(?=[^\p{L}\d]*$)")]
    private static partial Regex LastWord();

    private static HashSet<string> Keys(JsonObject? part) => [.. part!.Select(field => field.Key)];

    private static IEnumerable<(ProcedureRow Row, List<JsonObject> Channels)> Channels() => Rows.Select(row =>
        (row, Items(ProcedureMapper.Map(row).Parts["Channels"]!.AsObject()).Select(item => item["ProcedureChannel"]!.AsObject()).ToList()));

    private static IEnumerable<JsonObject> Items(JsonObject bag) => bag["ContentItems"]!.AsArray().Select(item => item!.AsObject());

    private static IEnumerable<string> Nested(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property.Key == "ContentItemId" ? [property.Value!.GetValue<string>()] : Nested(property.Value)),
        JsonArray list => list.SelectMany(Nested),
        _ => [],
    };

    private static string Recipe()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "recipes", "procedure.recipe.json")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory.FullName, "recipes", "procedure.recipe.json");
    }
}

using System.Text.Json;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Cms.Text;
using Xunit.Abstractions;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>The titles of real procedures, where the data folder stands beside the repository; otherwise a few made-up ones.</summary>
public sealed class RealTitlesTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Share of titles that must find themselves first; some records are twins of one title.</summary>
    private const double Floor = 0.98;

    /// <summary>Share of labelled questions whose answer stands first; raise it with the search, never lower it.</summary>
    private const double QuestionsFloor = 0.75;

    /// <summary>Share of questions for others that are not answered with a procedure.</summary>
    private const double ElsewhereFloor = 0.9;

    private static readonly string[] MadeUp =
    [
        "Đăng ký khai sinh", "Đăng ký khai sinh lưu động", "Thủ tục đăng ký kết hôn", "Xóa đăng ký thường trú", "Gia hạn tạm trú",
        "Chứng thực chữ ký", "Cấp lại giấy phép xây dựng", "Hoà giải tranh chấp đất đai", "Hỗ trợ chi phí mai táng",
    ];

    private readonly SearchSite _site = new();

    [Fact]
    public async Task Nearly_every_title_finds_itself_first_with_and_without_marks()
    {
        var entries = RealEntries() ?? [.. MadeUp.Select(title => SearchSite.Entry(title))];
        await _site.With(entries).CatchUp();
        var typed = Share(entries, title => title);
        var folded = Share(entries, VietnameseText.Fold);
        output.WriteLine($"{entries.Length} titles find themselves first: {typed:P1} as written, {folded:P1} without marks");
        Assert.True(typed >= Floor, $"as written only {typed:P1}");
        Assert.True(folded >= Floor, $"without marks only {folded:P1}");
    }

    [Fact]
    public async Task Every_code_finds_its_procedure_first()
    {
        var entries = RealEntries();
        if (entries is null)
        {
            return;
        }

        await _site.With(entries).CatchUp();
        Assert.All(entries.Select(entry => entry.Identifiers[0]).Where(code => code.Length > 0), code =>
        {
            Assert.Equal(code, _site.Search(code, size: 1).Hits[0].Code);
            Assert.Equal(code, _site.Search(code.Replace(".", "", StringComparison.Ordinal), size: 1).Hits[0].Code);
        });
    }

    [Fact]
    public async Task Questions_as_citizens_type_them_are_answered_as_well_as_before()
    {
        var entries = RealEntries();
        var file = DataFile("citizen_questions_labeled.tsv");
        if (entries is null || file is null)
        {
            output.WriteLine("../shared/data is absent: nothing measured.");
            return;
        }

        await _site.With([.. entries, .. WardsWords()]).CatchUp();
        var questions = (await File.ReadAllLinesAsync(file)).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t')).ToList();
        var asked = questions.Where(cells => cells[3] == "answer").ToList();
        var first = (double)asked.Count(cells => _site.Search(cells[0], size: 1).Hits is [var hit] && Codes(hit).Overlaps(cells[1].Split('|'))) / asked.Count;
        var elsewhere = questions.Where(cells => cells[3] == "none").ToList();
        var refused = (double)elsewhere.Count(cells => _site.Search(cells[0]).Hits.Count == 0) / elsewhere.Count;
        output.WriteLine($"success@1 on {asked.Count} labelled questions with an answer: {first:P1}; of {elsewhere.Count} for others sent on: {refused:P1}");
        Assert.True(first >= QuestionsFloor, $"success@1 fell to {first:P1}");
        Assert.True(refused >= ElsewhereFloor, $"only {refused:P1} are sent on");
    }

    public void Dispose() => _site.Dispose();

    private double Share(SearchEntry[] entries, Func<string, string> type) => (double)entries.Count(entry =>
        _site.Search(type(entry.Title), size: 1).Hits is [var hit]
        && VietnameseText.Fold(hit.Title) == VietnameseText.Fold(entry.Title)) / entries.Length;

    private SearchEntry[]? RealEntries()
    {
        if (DataFile("procedures.jsonl") is { } file)
        {
            return [.. File.ReadLines(file).Select(ToEntry)];
        }

        output.WriteLine("../shared/data is absent: a few made-up titles stand in.");
        return null;
    }

    private static SearchEntry ToEntry(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = string.Join('\n', new[] { "field", "result", "conditions", "steps" }
            .Select(name => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : ""));
        var code = json.RootElement.GetProperty("code").GetString() ?? "";
        return SearchSite.Entry(json.RootElement.GetProperty("name").GetString() ?? "", [code], body: text);
    }

    private static HashSet<string> Codes(BaNgoi.Cms.Search.SearchHit hit) => [.. hit.Twins.Select(twin => twin.Code).Append(hit.Code).OfType<string>()];

    // The words of the setup recipe, taken from it as they stand: fields are named by the roles of their definitions.
    private static IEnumerable<SearchEntry> WardsWords()
    {
        using var recipe = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Recipes, "search-words-common.recipe.json")));
        foreach (var item in recipe.RootElement.GetProperty("steps")[0].GetProperty("data").EnumerateArray())
        {
            var type = item.GetProperty("ContentType").GetString()!;
            var part = item.GetProperty(type);
            yield return SearchSite.Teaching(
                type switch { "SearchSynonym" => SearchWordsKind.Synonyms, "SearchFiller" => SearchWordsKind.Fillers, "SearchElsewhere" => SearchWordsKind.Elsewhere, _ => SearchWordsKind.BestBets },
                Lines(part, "Said"), Lines(part, "Meant"), Lines(part, "Unless"), string.Concat(Lines(part, "Answer")), picks: Lines(part, "Picks"));
        }
    }

    private static string[] Lines(JsonElement part, string field) =>
        part.TryGetProperty(field, out var value) ? value.GetProperty("Text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    private static string? DataFile(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BaNgoi.Cms.sln")))
            {
                var file = Path.Combine(folder.FullName, "..", "shared", "data", name);
                return File.Exists(file) ? file : null;
            }
        }

        return null;
    }
}

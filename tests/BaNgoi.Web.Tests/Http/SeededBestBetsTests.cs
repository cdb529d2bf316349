using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>The first edition of what stands first for the words people type most, on the site it comes with.</summary>
public sealed class SeededBestBetsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const int FewestBets = 20;

    [Fact]
    public async Task Every_phrase_of_the_first_edition_is_answered_with_what_was_chosen_in_that_order()
    {
        var bets = await BetsAsync();
        Assert.True(bets.Count >= FewestBets, $"only {bets.Count}");
        var wrong = new List<string>();
        foreach (var (phrase, picks) in bets.SelectMany(bet => bet.Said.Select(phrase => (phrase, bet.Picks))))
        {
            using var json = JsonDocument.Parse(await shared.Site.Client.GetStringAsync($"/api/search?q={Uri.EscapeDataString(phrase)}&size=10"));
            var found = json.RootElement.GetProperty("hits").EnumerateArray().Take(picks.Length).Select((hit, place) => Name(hit, picks[place]));
            if (!found.SequenceEqual(picks))
            {
                wrong.Add($"{phrase}: {string.Join(", ", found)} instead of {string.Join(", ", picks)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_phrase_is_chosen_for_twice()
    {
        var twice = (await BetsAsync()).SelectMany(bet => bet.Said).GroupBy(phrase => phrase).Where(same => same.Count() > 1).Select(same => same.Key);
        Assert.Empty(twice);
    }

    private static string? Name(JsonElement hit, string pick) => pick.StartsWith('/') ? hit.GetProperty("path").GetString() : hit.GetProperty("code").GetString();

    // As an export of the running site has them.
    private async Task<List<(string[] Said, string[] Picks)>> BetsAsync()
    {
        var file = Path.Combine(shared.Folder.Path, "bets.json");
        var run = await Executable.RunAsync("export", file, shared.Folder.Argument);
        Assert.True(run.ExitCode == 0, run.Error);
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        return [.. recipe["steps"]!.AsArray().SelectMany(step => step!["data"]?.AsArray() ?? [])
            .Select(item => item!["SearchBestBet"]).OfType<JsonObject>()
            .Select(bet => (Lines(bet, "Said"), Lines(bet, "Picks")))];
    }

    private static string[] Lines(JsonObject bet, string field) => ((string)bet[field]!["Text"]!).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

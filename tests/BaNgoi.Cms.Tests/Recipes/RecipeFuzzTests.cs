using System.Text.Json.Nodes;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Support;

#pragma warning disable CA5394 // Repeatable on purpose.

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>Good recipes with something changed at a random place: applied, or refused with nothing applied; no other exception.</summary>
public sealed class RecipeFuzzTests
{
    private const int Mutants = 60;

    private static readonly Func<Random, JsonNode?>[] Replacements =
    [
        _ => null, _ => JsonValue.Create(5), _ => JsonValue.Create(-1e300), _ => JsonValue.Create(true), _ => JsonValue.Create(""), _ => JsonValue.Create("\0"),
        _ => JsonValue.Create("0001-01-01T00:00:00+07:00"), _ => JsonValue.Create("9999-12-31T23:59:59Z"), _ => JsonValue.Create(new string('x', 2000)),
        _ => new JsonArray(), _ => new JsonObject(), _ => new JsonArray(1, null, "x", new JsonObject()), _ => new JsonObject { ["name"] = 1, ["Name"] = "x", ["ContentItems"] = 2 },
        random => JsonValue.Create(random.Next(2) == 0 ? "[js: variables('x')]" : "{% for i in (1..1000000000) %}x{% endfor %}"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_mutated_recipe_is_applied_or_refused_whole(int seed)
    {
        var random = new Random(seed);
        var good = await GoodAsync();
        var refused = 0;
        using var site = new TestSite();
        var fresh = site.Dump();
        for (var n = 0; n < Mutants; n++)
        {
            var mutant = Mutate(good, random);
            try
            {
                await site.ApplyAsync(mutant, dryRun: true);
            }
            catch (RecipeException e)
            {
                refused++;
                Assert.DoesNotContain('\n', e.Message);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}, mutant {n}: {e}\n{mutant}");
            }
        }

        Assert.Equal(fresh, site.Dump());
        Assert.InRange(refused, 1, Mutants - 1);
    }

    // A site with every step, every field kind and items in every state.
    private static async Task<string> GoodAsync()
    {
        using var site = await TestSite.WithTypesAsync();
        var acts = BaNgoi.Cms.Tests.Publishing.RandomActs.Of(site, 5, 120);
        while (acts.HasMore)
        {
            await acts.NextAsync();
        }

        await site.ApplyAsync(EveryField.Recipe);
        await site.ApplyAsync("""{ "steps": [ { "name": "Settings", "SiteName": "a", "HomeRoute": { "ContentItemId": "x" }, "TimeZoneId": "Asia/Ho_Chi_Minh", "PublishingSettings": { "SeparateApproval": true } }, { "name": "Roles", "Roles": [ { "Name": "r", "Permissions": [ "p" ] } ] }, { "name": "Templates", "Templates": { "a": { "Content": "b" } } }, { "name": "AdminMenu", "data": [ { "Id": "m" } ] } ] }""");
        return await site.ExportAsync();
    }

    private static string Mutate(string good, Random random)
    {
        var root = JsonNode.Parse(good)!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(root).ToList();
            var (parent, key) = places[random.Next(places.Count)];
            var value = Replacements[random.Next(Replacements.Length)](random);
            switch (parent)
            {
                case JsonObject json when random.Next(5) == 0:
                    json.Remove((string)key);
                    break;
                case JsonObject json:
                    json[(string)key] = value;
                    break;
                case JsonArray array when random.Next(5) == 0:
                    array.Add(array[(int)key]?.DeepClone());
                    break;
                case JsonArray array:
                    array[(int)key] = value;
                    break;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(p => Places(p.Value).Prepend((json, p.Key))),
        JsonArray array => array.SelectMany((element, i) => Places(element).Prepend((array, i))),
        _ => [],
    };
}

using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Recipes;

public sealed class RecipeValidatorTests : IDisposable
{
    private const string Good =
        """
        { "name": "good", "steps": [
          { "name": "ContentDefinition",
            "ContentTypes": [ { "Name": "Card", "DisplayName": "Thẻ", "Settings": { "ContentTypeSettings": { "Creatable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": { "Options": "EditableRequired" } } },
                { "PartName": "BagPart", "Name": "Cards", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Card" ] } } },
                { "PartName": "Card", "Name": "Card", "Settings": {} } ] } ],
            "ContentParts": [ { "Name": "Card", "Settings": { "ContentPartSettings": { "Attachable": true } }, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "NumericField", "Name": "Fee", "Settings": { "NumericFieldSettings": { "Minimum": 0 } } } ] } ] },
          { "name": "content", "data": [ { "ContentItemId": "card1", "ContentItemVersionId": "card1v1", "ContentType": "Card", "Latest": true, "Published": true,
            "TitlePart": { "Title": "Một" }, "Card": { "Fee": { "Value": 5 } },
            "Cards": { "ContentItems": [ { "ContentItemId": "card2", "ContentType": "Card", "TitlePart": { "Title": "Hai" } } ] } } ] } ] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recipes-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Our_own_recipes_have_no_mistakes() => Assert.Empty(RecipeValidator.Mistakes(Repository.Recipes, "BaNgoi.Consultations"));

    [Fact]
    public void A_good_recipe_has_no_mistakes() => Assert.Empty(Mistakes(Good));

    [Theory]
    [InlineData("\"name\": \"good\",", "\"name\": \"good\", \"colour\": 1,", "colour")]
    [InlineData("\"name\": \"ContentDefinition\"", "\"name\": \"ContentDefinitions\"", "ContentDefinitions")]
    [InlineData("\"DisplayName\": \"Thẻ\",", "\"DisplayName\": \"Thẻ\", \"Hidden\": false,", "Hidden")]
    [InlineData("\"Creatable\"", "\"Createable\"", "ContentTypeSettings.Createable")]
    [InlineData("\"ContentTypeSettings\"", "\"TypeSettings\"", "TypeSettings")]
    [InlineData("\"PartName\": \"TitlePart\"", "\"PartName\": \"TitelPart\"", "TitelPart")]
    [InlineData("\"Options\"", "\"Option\"", "TitlePartSettings.Option")]
    [InlineData("\"EditableRequired\"", "\"EditableRequird\"", "TitlePartSettings")]
    [InlineData("\"Attachable\": true", "\"Attachable\": \"maybe\"", "ContentPartSettings")]
    [InlineData("\"BagPartSettings\": {", "\"ListPartSettings\": {", "ListPartSettings")]
    [InlineData("\"FieldName\": \"NumericField\"", "\"FieldName\": \"NumberField\"", "NumberField")]
    [InlineData("\"Minimum\"", "\"Least\"", "NumericFieldSettings.Least")]
    [InlineData("\"Minimum\": 0", "\"Minimum\": \"none\"", "NumericFieldSettings")]
    [InlineData("\"NumericFieldSettings\"", "\"TextFieldSettings\"", "TextFieldSettings")]
    [InlineData("\"ContentType\": \"Card\", \"Latest\"", "\"ContentType\": \"Kard\", \"Latest\"", "Kard")]
    [InlineData("\"ContentItemId\": \"card1\",", "", "ContentItemId")]
    [InlineData("\"ContentItemId\": \"card1\"", "\"ContentItemId\": \"card-1\"", "ContentItemId")]
    [InlineData("\"Card\": { \"Fee\"", "\"Kard\": { \"Fee\"", "Kard")]
    [InlineData("\"Fee\": { \"Value\": 5 }", "\"Fees\": { \"Value\": 5 }", "Fees")]
    [InlineData("\"Fee\": { \"Value\": 5 }", "\"Fee\": { \"Amount\": 5 }", "Amount")]
    [InlineData("\"Fee\": { \"Value\": 5 }", "\"Fee\": 5", "Fee")]
    [InlineData("\"Fee\": { \"Value\": 5 }", "\"Fee\": { \"Value\": -5 }", "thấp nhất")]
    [InlineData("{ \"Title\": \"Một\" }", "{ \"Titel\": \"Một\" }", "Titel")]
    [InlineData("{ \"Title\": \"Một\" }", "{ \"Title\": \"\" }", "tiêu đề")]
    [InlineData("\"ContentItemId\": \"card2\", \"ContentType\": \"Card\"", "\"ContentItemId\": \"card2\", \"ContentType\": \"Kard\"", "Kard")]
    [InlineData("{ \"Title\": \"Hai\" }", "{ \"Title\": \"\" }", "tiêu đề")]
    [InlineData("\"ContentItems\"", "\"Items\"", "Items")]
    [InlineData("\"data\": [", "\"items\": [", "items")]
    public void Every_kind_of_mistake_is_found_with_file_and_place(string good, string bad, string named)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var mistakes = Mistakes(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(mistakes, m => m.StartsWith("planted.recipe.json: ", StringComparison.Ordinal) && m.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void A_type_without_name_is_one_clear_line_not_an_exception_of_another_kind()
    {
        var mistakes = Assert.ThrowsAny<RecipeException>(() => Mistakes(Good.Replace("\"Name\": \"Card\", \"DisplayName\"", "\"DisplayName\"", StringComparison.Ordinal)).ToList());

        Assert.Contains("Name", mistakes.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_of_a_folder_throws_the_first_mistake()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.recipe.json"), Good.Replace("\"data\"", "\"items\"", StringComparison.Ordinal));

        Assert.Contains("a.recipe.json", Assert.Throws<RecipeException>(() => RecipeValidator.CheckFolder(_folder.FullName)).Message, StringComparison.Ordinal);
        Assert.Throws<RecipeException>(() => RecipeValidator.CheckFolder(Path.Combine(_folder.FullName, "absent")));
    }

    private List<string> Mistakes(string recipe)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "planted.recipe.json"), recipe);
        return [.. RecipeValidator.Mistakes(_folder.FullName)];
    }
}

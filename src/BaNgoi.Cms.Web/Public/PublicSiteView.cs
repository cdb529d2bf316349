using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Site-wide public data with the main menu.</summary>
/// <param name="Data">See <see cref="PublicSiteData"/>.</param>
/// <param name="Menu">Links in order.</param>
public sealed record PublicSiteView(JsonObject Data, IReadOnlyList<(string Text, string Url)> Menu)
{
    /// <summary>Id of the home page's document, or "".</summary>
    public string HomeId => JsonRead.Text(Data, "homeId");

    /// <summary>What people call a content type.</summary>
    public string TypeLabel(string type) => JsonRead.Text(Data["typeLabels"] as JsonObject, type);

    /// <summary>The site as templates see it.</summary>
    public SiteModel Model { get; } = new(
        JsonRead.Text(Data, "name"), "/", JsonRead.Text(Data, "tagline"), JsonRead.Text(Data, "baseUrl"),
        new ContactModel(
            JsonRead.Text(Data, "agency"), JsonRead.Text(Data, "address"), JsonRead.Text(Data, "phone"), JsonRead.Text(Data, "email"),
            JsonRead.Text(Data, "website"), JsonRead.Text(Data, "hours"), JsonRead.Text(Data, "feedbackText")));

    /// <summary>Values of settings as templates see them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SettingValueModel>> Settings { get; } = (Data["datedSettings"] as JsonObject ?? []).ToDictionary(
        setting => setting.Key,
        IReadOnlyList<SettingValueModel> (setting) => [.. JsonRead.Objects(Data["datedSettings"] as JsonObject, setting.Key)
            .Select(value => new SettingValueModel(JsonRead.Text(value, "from"), JsonRead.Text(value, "value"), JsonRead.Text(value, "rule"), JsonRead.Text(value, "url")))]);
}

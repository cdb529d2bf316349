using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Cms.Publishing;

/// <summary>The part of the settings the public may see, picked by name: a new setting is private until it is added here.</summary>
public static class PublicSiteData
{
    /// <summary>The public site data of settings, with the names people know types by.</summary>
    /// <param name="settings">The site's settings.</param>
    /// <param name="definitions">Its types.</param>
    /// <param name="datedValues">Its dated values. What a rule says is public; who entered it and why is the office's.</param>
    public static JsonObject From(JsonObject settings, ContentDefinitions definitions, IEnumerable<DatedValue> datedValues)
    {
        var contact = settings["PublicSiteSettings"] as JsonObject;
        return new JsonObject
        {
            ["name"] = JsonRead.Text(settings, "SiteName"),
            ["baseUrl"] = JsonRead.Text(settings, "BaseUrl").TrimEnd('/'),
            ["homeId"] = JsonRead.Text(settings["HomeRoute"] as JsonObject, "ContentItemId"),
            ["timeZone"] = JsonRead.Text(settings, "TimeZoneId"),
            ["tagline"] = JsonRead.Text(contact, "Tagline"),
            ["agency"] = JsonRead.Text(contact, "Agency"),
            ["website"] = SafeUrl.OrEmpty(JsonRead.Text(contact, "Website")),
            ["address"] = JsonRead.Text(contact, "Address"),
            ["phone"] = JsonRead.Text(contact, "Phone"),
            ["email"] = JsonRead.Text(contact, "Email"),
            ["hours"] = JsonRead.Text(contact, "Hours"),
            ["feedbackText"] = JsonRead.Text(contact, "FeedbackText"),
            ["menuAlias"] = JsonRead.Text(contact, "MenuAlias"),
            ["datedSettings"] = new JsonObject(datedValues.GroupBy(value => value.Key).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. DatedValues.Standing(group).Select(Public)])))),
            ["typeLabels"] = new JsonObject(definitions.Types.Where(t => t.Has("AutoroutePart"))
                .Select(t => KeyValuePair.Create(t.Name, (JsonNode?)t.DisplayName))),
        };
    }

    private static JsonNode Public(DatedValue value) => new JsonObject
    {
        ["from"] = value.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["value"] = value.Value,
        ["rule"] = value.Rule,
        ["url"] = value.Link,
    };
}

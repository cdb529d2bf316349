using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Publishing;

/// <summary>The part of the settings the public may see, picked by name: a new setting is private until it is added here.</summary>
public static class PublicSiteData
{
    /// <summary>The public site data of settings, with the names people know types by.</summary>
    public static JsonObject From(JsonObject settings, ContentDefinitions definitions)
    {
        var contact = settings["PublicSiteSettings"] as JsonObject;
        return new JsonObject
        {
            ["name"] = JsonRead.Text(settings, "SiteName"),
            ["baseUrl"] = JsonRead.Text(settings, "BaseUrl").TrimEnd('/'),
            ["homeId"] = JsonRead.Text(settings["HomeRoute"] as JsonObject, "ContentItemId"),
            ["timeZone"] = JsonRead.Text(settings, "TimeZoneId"),
            ["tagline"] = JsonRead.Text(contact, "Tagline"),
            ["address"] = JsonRead.Text(contact, "Address"),
            ["phone"] = JsonRead.Text(contact, "Phone"),
            ["email"] = JsonRead.Text(contact, "Email"),
            ["hours"] = JsonRead.Text(contact, "Hours"),
            ["feedbackText"] = JsonRead.Text(contact, "FeedbackText"),
            ["menuAlias"] = JsonRead.Text(contact, "MenuAlias"),
            ["typeLabels"] = new JsonObject(definitions.Types.Where(t => t.Has("AutoroutePart"))
                .Select(t => KeyValuePair.Create(t.Name, (JsonNode?)t.DisplayName))),
        };
    }
}

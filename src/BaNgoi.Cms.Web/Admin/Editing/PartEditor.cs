using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>How the values a part has beside its fields are edited (a title, a path …).</summary>
public abstract class PartEditor
{
    /// <summary>The kind of part.</summary>
    public abstract string PartName { get; }

    /// <summary>Puts the part's values into the form.</summary>
    public abstract void Fill(TypePartDefinition definition, JsonObject? part, string name, FormValues form);

    /// <summary>Writes what was sent into the part.</summary>
    public abstract void Read(TypePartDefinition definition, JsonObject part, string name, FormReading reading);

    /// <summary>The pieces of the form.</summary>
    public abstract Task<IEnumerable<FormNode>> DescribeAsync(TypePartDefinition definition, string name, FormState state, CancellationToken ct);

    /// <summary>Writes a text, or takes the key away when there is none and never was.</summary>
    protected static void Put(JsonObject part, string key, string text)
    {
        if (text.Length > 0 || part.ContainsKey(key))
        {
            part[key] = text;
        }
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// A JSON object in a template: members by name in file order, <c>contains</c> asks for a name.
/// Fluid's own dictionary answers <c>size</c> with its count even when there is a member of that name.
/// </summary>
internal sealed class JsonObjectValue(JsonObject json) : FluidValue
{
    public override FluidValues Type => FluidValues.Dictionary;

    /// <summary>The template value of any JSON; null becomes <see cref="AbsentValue"/>.</summary>
    internal static FluidValue From(JsonNode? node) => node switch
    {
        null => AbsentValue.Instance,
        JsonObject json => new JsonObjectValue(json),
        JsonArray array => new ArrayValue(array.Select(From).ToArray()),
        _ => Create(node, TemplateOptions.Default),
    };

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => Member(name);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => Member(index.ToStringValue());

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        json.Select(member => new ArrayValue(new FluidValue[] { new StringValue(member.Key), From(member.Value) }));

    public override bool Contains(FluidValue value) => json.ContainsKey(value.ToStringValue());

    public override bool Equals(FluidValue other) => other switch
    {
        JsonObjectValue { Json: var theirs } => ReferenceEquals(theirs, json),
        BlankValue or EmptyValue => json.Count == 0,
        _ => false,
    };

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => json.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => json.Count;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    private JsonObject Json => json;

    private FluidValue Member(string name) =>
        json.TryGetPropertyValue(name, out var node) ? From(node)
        : name == "size" ? NumberValue.Create(json.Count)
        : NilValue.Instance;
}

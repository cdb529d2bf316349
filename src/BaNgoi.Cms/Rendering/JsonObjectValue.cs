using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// A JSON object in a template: members by name in file order, <c>contains</c> asks for a name. Made whole at once, so that
/// a template that asks again and again gets the same values, and several pages can share one.
/// Fluid's own dictionary answers <c>size</c> with its count even when there is a member of that name.
/// </summary>
internal sealed class JsonObjectValue(IReadOnlyDictionary<string, FluidValue> members) : FluidValue
{
    public override FluidValues Type => FluidValues.Dictionary;

    /// <summary>The template value of any JSON; null becomes <see cref="AbsentValue"/>.</summary>
    internal static FluidValue From(JsonNode? node) => node switch
    {
        null => AbsentValue.Instance,
        JsonObject json => new JsonObjectValue(json.ToDictionary(member => member.Key, member => From(member.Value), StringComparer.Ordinal)),
        JsonArray array => new ArrayValue(array.Select(From).ToArray()),
        _ => FromValue(node),
    };

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => Member(name);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => Member(index.ToStringValue());

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        members.Select(member => new ArrayValue(new FluidValue[] { new StringValue(member.Key), member.Value }));

    public override bool Contains(FluidValue value) => members.ContainsKey(value.ToStringValue());

    public override bool Equals(FluidValue other) => other switch
    {
        JsonObjectValue { Members: var theirs } => ReferenceEquals(theirs, members),
        BlankValue or EmptyValue => members.Count == 0,
        _ => false,
    };

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => members.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => members.Count;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    private IReadOnlyDictionary<string, FluidValue> Members => members;

    private static FluidValue FromValue(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => new StringValue(node.GetValue<string>()),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        _ => Create(node, TemplateOptions.Default),
    };

    private FluidValue Member(string name) =>
        members.TryGetValue(name, out var value) ? value
        : name == "size" ? NumberValue.Create(members.Count)
        : NilValue.Instance;
}

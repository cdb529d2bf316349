using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// A JSON object in a template: members by name in file order, <c>contains</c> asks for a name. Made whole at once, so that
/// a template that asks again and again gets the same values, and several pages can share one.
/// Fluid's own dictionary answers <c>size</c> with its count even when there is a member of that name.
/// </summary>
internal sealed class JsonObjectValue : FluidValue
{
    // A field has fewer members; among many, each would be compared with all before it.
    private const int MostCompared = 12;

    private readonly ObjectShape shape;
    private readonly FluidValue[] values;

    /// <summary>An object of these members, in the order of the shape.</summary>
    internal JsonObjectValue(ObjectShape shape, FluidValue[] values)
    {
        this.shape = shape;
        this.values = values;
    }

    /// <summary>An object of these members; no name may stand twice.</summary>
    internal JsonObjectValue(KeyValuePair<string, FluidValue>[] members)
        : this(new ObjectShape(Array.ConvertAll(members, member => member.Key)), Array.ConvertAll(members, member => member.Value))
    {
    }

    public override FluidValues Type => FluidValues.Dictionary;

    /// <summary>The members in file order.</summary>
    internal IEnumerable<KeyValuePair<string, FluidValue>> Members => values.Select((value, place) => KeyValuePair.Create(shape[place], value));

    /// <summary>The template value of any JSON; null becomes <see cref="AbsentValue"/>.</summary>
    internal static FluidValue From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => AbsentValue.Instance,
        JsonValueKind.Object => FromObject(json),
        JsonValueKind.Array => new ArrayValue(json.EnumerateArray().Select(From).ToArray()),
        JsonValueKind.String => SharedTexts.Value(json.GetString()!),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        _ => json.TryGetDecimal(out var number) ? NumberValue.Create(number) : new StringValue(json.GetRawText()),
    };

    /// <summary>The template value of a JSON object.</summary>
    internal static JsonObjectValue FromObject(JsonElement json)
    {
        var count = json.GetPropertyCount();
        var (names, values) = (new string[count], new FluidValue[count]);
        var place = 0;
        foreach (var member in json.EnumerateObject())
        {
            names[place] = SharedTexts.Text(member.Name);
            values[place] = Shared(From(member.Value), values.AsSpan(0, place));
            place++;
        }

        return new JsonObjectValue(ObjectShape.Of(names), values);
    }

    // The words of a field often stand there twice: as they are shown, and as they are stored.
    private static FluidValue Shared(FluidValue value, ReadOnlySpan<FluidValue> before)
    {
        if (value is StringValue && before.Length < MostCompared)
        {
            foreach (var known in before)
            {
                if (known is StringValue && known.ToStringValue() == value.ToStringValue())
                {
                    return known;
                }
            }
        }

        return value;
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => Member(name);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => Member(index.ToStringValue());

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        Members.Select(member => new ArrayValue(new FluidValue[] { new StringValue(member.Key), member.Value }));

    public override bool Contains(FluidValue value) => Find(value.ToStringValue()) is not null;

    public override bool Equals(FluidValue other) => other switch
    {
        JsonObjectValue theirs => ReferenceEquals(theirs.values, values),
        BlankValue or EmptyValue => values.Length == 0,
        _ => false,
    };

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => values.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => values.Length;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    private FluidValue Member(string name) =>
        Find(name) ?? (name == "size" ? NumberValue.Create(values.Length) : NilValue.Instance);

    private FluidValue? Find(string name) => shape.Find(name) is >= 0 and var place ? values[place] : null;
}

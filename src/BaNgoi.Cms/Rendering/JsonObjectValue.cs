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
    // Most objects are fields with a few members: looking at each is as fast as a dictionary, which would be thrice as large.
    private const int MostWithoutIndex = 12;

    private readonly KeyValuePair<string, FluidValue>[] members;
    private readonly Dictionary<string, FluidValue>? index;

    /// <summary>An object of these members; no name may stand twice.</summary>
    internal JsonObjectValue(KeyValuePair<string, FluidValue>[] members)
    {
        this.members = members;
        index = members.Length > MostWithoutIndex ? new Dictionary<string, FluidValue>(members, StringComparer.Ordinal) : null;
    }

    public override FluidValues Type => FluidValues.Dictionary;

    /// <summary>The members in file order.</summary>
    internal IReadOnlyList<KeyValuePair<string, FluidValue>> Members => members;

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
        var members = new KeyValuePair<string, FluidValue>[json.GetPropertyCount()];
        var count = 0;
        foreach (var member in json.EnumerateObject())
        {
            members[count++] = KeyValuePair.Create(SharedTexts.Text(member.Name), From(member.Value));
        }

        return new JsonObjectValue(members);
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => Member(name);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => Member(index.ToStringValue());

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        members.Select(member => new ArrayValue(new FluidValue[] { new StringValue(member.Key), member.Value }));

    public override bool Contains(FluidValue value) => Find(value.ToStringValue()) is not null;

    public override bool Equals(FluidValue other) => other switch
    {
        JsonObjectValue theirs => ReferenceEquals(theirs.members, members),
        BlankValue or EmptyValue => members.Length == 0,
        _ => false,
    };

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => members.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => members.Length;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    private FluidValue Member(string name) =>
        Find(name) ?? (name == "size" ? NumberValue.Create(members.Length) : NilValue.Instance);

    private FluidValue? Find(string name)
    {
        if (index is not null)
        {
            return index.GetValueOrDefault(name);
        }

        foreach (var (key, value) in members)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// A member that is there and has no value (JSON null): false, writes nothing, equals nil and blank.
/// Fluid's own nil also stands for a misspelt name, which strict templates must be able to refuse.
/// </summary>
internal sealed class AbsentValue : FluidValue
{
    internal static readonly AbsentValue Instance = new();

    private AbsentValue()
    {
    }

    public override FluidValues Type => FluidValues.Nil;

    public override bool Equals(FluidValue other) => other is AbsentValue || other.IsNil();

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => 0;

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => null!;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}

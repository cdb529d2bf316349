using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Makes of a page model what templates see: the same values that its JSON would give, without writing and reading that. A model
/// is a tree of records, lists, dictionaries, texts, whole numbers, truth values and moments, with documents, JSON and what modules
/// show in it; nothing else can be part of one.
/// </summary>
internal static class ModelValue
{
    // As JSON writes it.
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    // Never leaves the process: to escape every Vietnamese letter would be work for nothing.
    private static readonly JsonSerializerOptions ModelJson = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value of a model, or of a part of one.</summary>
    /// <exception cref="NotSupportedException">The model has a member of another kind (at the first use of its type).</exception>
    internal static FluidValue Of<T>(T? model) => model is null ? AbsentValue.Instance : Shape<T>.Read(model);

    /// <summary>The members of a record by the names templates know them by, in the order they are declared.</summary>
    internal static KeyValuePair<string, FluidValue>[] Members<T>(T model) => Array.ConvertAll(Record<T>.Members, member => KeyValuePair.Create(member.Name, member.Read(model)));

    private static JsonObjectValue Object<T>(T model)
    {
        var members = Record<T>.Members;
        var values = new FluidValue[members.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = members[i].Read(model);
        }

        return new JsonObjectValue(Record<T>.Shape, values);
    }

    private static FluidValue List<T>(IReadOnlyList<T> list)
    {
        var values = new FluidValue[list.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Of(list[i]);
        }

        return new ArrayValue(values);
    }

    private static JsonObjectValue Map<T>(IReadOnlyDictionary<string, T> map) => new([.. map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))]);

    private static FluidValue Text(string text) => text.Length == 0 ? StringValue.Empty : new StringValue(text);

    private static FluidValue Moment(DateTimeOffset moment) => new StringValue(moment.ToString(MomentFormat, CultureInfo.InvariantCulture));

    // A module's own model is known by its JSON only.
    private static FluidValue Foreign(object model) => JsonObjectValue.From(JsonSerializer.SerializeToElement(model, ModelJson));

    /// <summary>How values of a type are read; made once for each type.</summary>
    private static class Shape<T>
    {
        public static readonly Func<T, FluidValue> Read = (Func<T, FluidValue>)Reader(typeof(T));

        private static Delegate Reader(Type type) =>
            type == typeof(string) ? (Func<string, FluidValue>)Text
            : type == typeof(int) ? (Func<int, FluidValue>)(number => NumberValue.Create(number))
            : type == typeof(bool) ? (Func<bool, FluidValue>)(truth => truth ? BooleanValue.True : BooleanValue.False)
            : type == typeof(DateTimeOffset) ? (Func<DateTimeOffset, FluidValue>)Moment
            : type == typeof(DocumentModel) ? (Func<DocumentModel, FluidValue>)(document => document.ToValue())
            : type == typeof(JsonElement) ? (Func<JsonElement, FluidValue>)JsonObjectValue.From
            : type == typeof(object) ? (Func<object, FluidValue>)Foreign
            : Is(type, typeof(IReadOnlyList<>)) ? Generic(nameof(List), type.GenericTypeArguments[0])
            : Is(type, typeof(IReadOnlyDictionary<,>)) && type.GenericTypeArguments[0] == typeof(string) ? Generic(nameof(Map), type.GenericTypeArguments[1])
            : type.Namespace == typeof(PageModel).Namespace && type.IsClass ? (Func<T, FluidValue>)(record => Object(record))
            : throw new NotSupportedException($"{type} cannot be part of a page model.");

        private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

        private static Delegate Generic(string method, Type argument) =>
            typeof(ModelValue).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(argument).CreateDelegate<Func<T, FluidValue>>();
    }

    /// <summary>The members of a type of records.</summary>
    private static class Record<T>
    {
        public static readonly (string Name, Func<T, FluidValue> Read)[] Members =
            [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), Reader(property)))];

        public static readonly ObjectShape Shape = ObjectShape.Of(Array.ConvertAll(Members, member => member.Name));

        private static Func<T, FluidValue> Reader(PropertyInfo property) =>
            (Func<T, FluidValue>)typeof(Record<T>).GetMethod(nameof(Through), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(property.PropertyType).Invoke(null, [property])!;

        private static Func<T, FluidValue> Through<TMember>(PropertyInfo property)
        {
            var get = property.GetMethod!.CreateDelegate<Func<T, TMember>>();
            return record => Of(get(record));
        }
    }
}

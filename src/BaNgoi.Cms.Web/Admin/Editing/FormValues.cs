using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>
/// What stands in an editing form: texts under names. The same whether it was just made from an item or typed by someone,
/// so that a form with mistakes comes back exactly as it was sent.
/// </summary>
public sealed class FormValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>What a browser sent, below the given prefix.</summary>
    public static FormValues From(IEnumerable<KeyValuePair<string, StringValues>> form, string prefix)
    {
        var values = new FormValues();
        foreach (var (name, sent) in form)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                values.Set(name, sent.Select(text => text ?? ""));
            }
        }

        return values;
    }

    /// <summary>The form as it was written by <see cref="ToJson"/>.</summary>
    public static FormValues FromJson(string json)
    {
        var values = new FormValues();
        foreach (var (name, sent) in JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json) ?? [])
        {
            values.Set(name, sent);
        }

        return values;
    }

    /// <summary>The form as text, to be kept until its author comes back.</summary>
    public string ToJson() => JsonSerializer.Serialize(_values);

    /// <summary>Whether the form has a value of that name, be it empty.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The text under a name, or "".</summary>
    public string Text(string name) => _values.TryGetValue(name, out var values) ? values.Find(v => v.Length > 0) ?? "" : "";

    /// <summary>The texts under a name that are not empty.</summary>
    public IReadOnlyList<string> List(string name) => _values.TryGetValue(name, out var values) ? [.. values.Where(v => v.Length > 0)] : [];

    /// <summary>Puts texts under a name, in place of what was there; line ends and letters in the one form they are compared in.</summary>
    public void Set(string name, params IEnumerable<string> values) => _values[name] = [.. values.Select(Clean)];

    /// <summary>Whether both forms hold the same under a name.</summary>
    public bool SameAs(FormValues other, string name) => List(name).SequenceEqual(other.List(name), StringComparer.Ordinal);

    /// <summary>
    /// Three-way merge after two people edited: what is not as it was in <paramref name="before"/> stays mine; everything
    /// else becomes theirs.
    /// </summary>
    public FormValues MergedOnto(FormValues theirs, FormValues before)
    {
        var merged = new FormValues();
        foreach (var name in theirs.Names.Union(Names))
        {
            var mineWins = Has(name) && (!theirs.Has(name) || !SameAs(before, name));
            merged.Set(name, mineWins ? _values[name] : theirs._values[name]);
        }

        return merged;
    }

    private static string Clean(string text)
    {
        text = text.ReplaceLineEndings("\n");
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: nothing a person can type.
            return new string([.. text.Where(c => !char.IsSurrogate(c))]).Normalize(NormalizationForm.FormC);
        }
    }
}

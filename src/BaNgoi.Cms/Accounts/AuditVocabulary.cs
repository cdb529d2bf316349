namespace BaNgoi.Cms.Accounts;

/// <summary>An act of a module, for the audit trail; register it as a singleton.</summary>
/// <param name="Name">The word it is stored under.</param>
/// <param name="Words">What people read, in Vietnamese.</param>
public sealed record AuditAct(string Name, string Words);

/// <summary>The acts of the audit trail in words: the core's and those of modules.</summary>
public sealed class AuditVocabulary(IEnumerable<AuditAct> modules)
{
    /// <summary>All acts with their words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All { get; } = [.. AuditWords.All, .. modules.Select(act => KeyValuePair.Create(act.Name, act.Words))];

    /// <summary>The words of an act; the act itself when a later version wrote one this version does not know.</summary>
    public string Of(string act) => All.FirstOrDefault(pair => pair.Key == act).Value ?? act;
}

using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Publishing;

/// <summary>What a published item teaches the search about how citizens speak. The ward's knowledge: content, not code.</summary>
/// <param name="Kind">What is taught.</param>
/// <param name="Said">Phrases people type.</param>
/// <param name="Meant">Official phrases searched besides; never instead.</param>
/// <param name="Unless">Phrases that make the item not apply.</param>
/// <param name="Answer">The sentence shown, or "".</param>
/// <param name="Address">Where to go on, or "".</param>
/// <param name="Picks">Identifiers or addresses of documents that stand first.</param>
public sealed record SearchWords(
    SearchWordsKind Kind,
    IReadOnlyList<string> Said,
    IReadOnlyList<string> Meant,
    IReadOnlyList<string> Unless,
    string Answer,
    string Address,
    IReadOnlyList<string> Picks);

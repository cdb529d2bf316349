namespace BaNgoi.Cms.Search.Analysis;

/// <summary>One syllable (or number, or foreign word) of a text, in the two forms in which it is compared.</summary>
/// <param name="Exact">Lower case with its marks.</param>
/// <param name="Folded">Without marks, as typed on a plain keyboard.</param>
/// <param name="Start">First character in the normalised text.</param>
/// <param name="End">Just after its last character.</param>
internal readonly record struct Syllable(string Exact, string Folded, int Start, int End);

namespace BaNgoi.Cms.Recipes;

/// <summary>What a recipe changed, or would change, and what in it was passed over. English: it is read on the command line.</summary>
public sealed class RecipeReport
{
    private readonly List<string> _changes = [];
    private readonly List<string> _notices = [];

    /// <summary>Changes in order.</summary>
    public IReadOnlyList<string> Changes => _changes;

    /// <summary>What was not understood and therefore skipped or only kept.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Items that were the same already.</summary>
    public int Unchanged { get; set; }

    /// <summary>Adds a change.</summary>
    public void Changed(string text) => _changes.Add(text);

    internal void Notice(string text)
    {
        if (!_notices.Contains(text))
        {
            _notices.Add(text);
        }
    }
}

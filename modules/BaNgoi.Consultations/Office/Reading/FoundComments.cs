namespace BaNgoi.Consultations.Office.Reading;

/// <summary>Comments that fit what was asked for.</summary>
/// <param name="count">How many.</param>
/// <param name="take">Reads the ids of some, in order: so many after so many.</param>
public sealed class FoundComments(int count, Func<int, int, Task<List<string>>> take)
{
    /// <summary>How many.</summary>
    public int Count => count;

    /// <summary>Ids of some of them, in order.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(int skip, int most) => await take(skip, most);
}

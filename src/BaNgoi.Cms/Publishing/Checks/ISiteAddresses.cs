namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>What the host answers at addresses that no document has: search, feeds, forms of modules.</summary>
public interface ISiteAddresses
{
    /// <summary>Whether the public gets an answer there that is no document's page.</summary>
    /// <param name="path">A path without slashes at its ends.</param>
    bool Answers(string path);

    /// <summary>The path of the document whose data a path gives (<c>thu-tuc</c> for <c>thu-tuc.csv</c>), else the path itself.</summary>
    string DocumentOf(string path);
}

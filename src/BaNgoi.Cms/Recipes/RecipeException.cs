namespace BaNgoi.Cms.Recipes;

/// <summary>A recipe that cannot be applied. The message is one line in English naming the place; nothing was applied.</summary>
public sealed class RecipeException : Exception
{
    /// <summary>With the place and the reason.</summary>
    public RecipeException(string message)
        : base(message)
    {
    }

    /// <summary>With the place, the reason and its cause.</summary>
    public RecipeException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

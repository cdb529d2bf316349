namespace BaNgoi.Cms.Web.Hosting;

/// <summary>Configuration section <c>Cms</c>.</summary>
public sealed class CmsOptions
{
    /// <summary>Folder of database, search index, media and keys. Relative to the current folder.</summary>
    public string DataPath { get; set; } = "App_Data";

    /// <summary><c>Sqlite</c> (default, one machine) or <c>PostgreSql</c>.</summary>
    public string Database { get; set; } = "Sqlite";

    /// <summary>Connection string of PostgreSQL; SQLite lives in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Folder of the theme; by default the one beside the executable.</summary>
    public string ThemePath { get; set; } = Path.Combine(AppContext.BaseDirectory, "themes", "BaNgoi.Theme");

    /// <summary>Folder of the recipes; by default the one beside the executable.</summary>
    public string RecipesPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "recipes");

    /// <summary>Name of the recipe that sets a new site up.</summary>
    public string SetupRecipe { get; set; } = "setup";

    /// <summary>Account made at setup.</summary>
    public string AdminUserName { get; set; } = "admin";

    /// <summary>Whether who may publish or manages accounts must have a second factor.</summary>
    public bool RequireSecondFactor { get; set; }

    /// <summary>The data folder as a full path.</summary>
    public string FullDataPath => Path.GetFullPath(DataPath);

    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(FullDataPath, "bangoi.db");
}

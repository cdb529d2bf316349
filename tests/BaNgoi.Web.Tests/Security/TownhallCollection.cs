namespace BaNgoi.Web.Tests.Security;

/// <summary>One site for all tests of who may do what.</summary>
[CollectionDefinition(Name)]
public sealed class TownhallCollection : ICollectionFixture<Townhall>
{
    /// <summary>Its name.</summary>
    public const string Name = "Town hall";
}

using System.Reflection;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Cms.Web.Hosting;

namespace BaNgoi.Cms.Tests.Architecture;

/// <summary>Every limit of the classes that hold limits has a test that names it: one just under it, one just over.</summary>
public sealed class LimitsTests
{
    // A hundred megabytes are not sent for a test; a file just over its own limit, which is read whole, is.
    private static readonly string[] Unsent = ["FormLimits.LargestRequest"];

    private static readonly string[] Tests = [.. Repository.Files("tests", "*.cs").Select(File.ReadAllText)];

    [Fact]
    public void Every_limit_has_a_test()
    {
        var limits = new[] { typeof(MediaLimits).Assembly, typeof(CmsOptions).Assembly }.Concat(CmsModules())
            .SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.Name.EndsWith("Limits", StringComparison.Ordinal)).ToList();
        var constants = limits.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => $"{type.Name}.{field.Name}"));
        var settings = limits.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => $"{type.Name}({property.Name}:"));

        var all = constants.Concat(settings).ToList();
        Assert.True(all.Count > 15, $"only {all.Count} limits were found");
        Assert.Equal([], all.Except(Unsent).Where(limit => !Array.Exists(Tests, text => text.Contains(limit, StringComparison.Ordinal))));
    }

    private static IEnumerable<Assembly> CmsModules() =>
        typeof(CmsOptions).Assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("BaNgoi.", StringComparison.Ordinal) && !name.Name.StartsWith("BaNgoi.Cms", StringComparison.Ordinal)).Select(Assembly.Load);
}

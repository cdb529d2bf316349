using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Cms.Storage;

/// <summary>Tables a module adds to the one database. Public pages read none of them: what is public stands in the public record.</summary>
public interface IModuleTables
{
    /// <summary>All tables of the module, for the office.</summary>
    void ConfigureOffice(ModelBuilder model);

    /// <summary>Those of them the intake adds to, in the transaction of the submission they belong to.</summary>
    void ConfigureIntake(ModelBuilder model)
    {
    }
}

/// <summary>Tells the contexts which modules' tables there are.</summary>
public static class ModuleTables
{
    /// <summary>Adds the tables to the context's model.</summary>
    public static DbContextOptionsBuilder UseModuleTables(this DbContextOptionsBuilder options, IEnumerable<IModuleTables> tables)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new Extension([.. tables]));
        return options;
    }

    /// <inheritdoc cref="UseModuleTables(DbContextOptionsBuilder, IEnumerable{IModuleTables})" />
    public static DbContextOptionsBuilder<TContext> UseModuleTables<TContext>(this DbContextOptionsBuilder<TContext> options, IEnumerable<IModuleTables> tables)
        where TContext : DbContext => (DbContextOptionsBuilder<TContext>)UseModuleTables((DbContextOptionsBuilder)options, tables);

    /// <summary>The tables a context was given.</summary>
    internal static IReadOnlyList<IModuleTables> Of(DbContextOptions options) => options.FindExtension<Extension>()?.Tables ?? [];

    private sealed class Extension(IReadOnlyList<IModuleTables> tables) : IDbContextOptionsExtension
    {
        public IReadOnlyList<IModuleTables> Tables => tables;

        public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

        public void ApplyServices(IServiceCollection services)
        {
        }

        public void Validate(IDbContextOptions options)
        {
        }
    }

    // Contexts with other tables must not share a model: the framework keeps one model for each set of its own services.
    private sealed class ExtensionInfo(Extension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private IEnumerable<Type> Kinds => ((Extension)Extension).Tables.Select(tables => tables.GetType());

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => Kinds.Aggregate(0, (hash, kind) => HashCode.Combine(hash, kind));

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo info && Kinds.SequenceEqual(info.Kinds);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

using BaNgoi.Cms;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Procedures;

/// <summary>Administrative procedures: reading the national catalogue and keeping the official layer true to it.</summary>
public sealed class ProceduresModule : IModule
{
    /// <inheritdoc />
    public string Name => "BaNgoi.Procedures";

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
        // The import is pure: file and existing items in, plan out. It keeps nothing between runs.
    }
}

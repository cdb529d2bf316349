using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Cms;

/// <summary>
/// One room of the house: a behaviour the CMS does not know by itself. The implementing file is the
/// module's table of contents; everything the module adds is registered there and nowhere else.
/// </summary>
public interface IModule
{
    /// <summary>Stable name for logs and <c>--help</c>, for example <c>BaNgoi.Procedures</c>.</summary>
    string Name { get; }

    /// <summary>Adds the module's services: publishing checks, commands, jobs.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Tables the module keeps its records in, or null.</summary>
    IModuleTables? Tables => null;

    /// <summary>Commands the module adds to the executable.</summary>
    IEnumerable<CommandLineTool> Commands => [];

    /// <summary>Maps the module's own routes, if it has any. Each must declare who may use it.</summary>
    void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}

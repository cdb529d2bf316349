using BaNgoi.Cms;
using BaNgoi.Cms.Coverage;
using BaNgoi.Procedures.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Procedures;

/// <summary>Administrative procedures: reading the national catalogue and keeping the official layer true to it.</summary>
public sealed class ProceduresModule : IModule
{
    /// <inheritdoc />
    public string Name => "BaNgoi.Procedures";

    /// <inheritdoc />
    public IEnumerable<CommandLineTool> Commands { get; } = [ImportProceduresTool.Tool];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ICodeListReader, CodeListFileReader>();
        services.AddSingleton(ProcedureSettings.RecheckMonths);
    }
}

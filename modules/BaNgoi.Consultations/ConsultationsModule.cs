using BaNgoi.Cms;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Consultations;

/// <summary>Draft policies: their clauses, the comments citizens send, the decision on each, the public explanation.</summary>
public sealed class ConsultationsModule : IModule
{
    /// <inheritdoc />
    public string Name => "BaNgoi.Consultations";

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
    }
}

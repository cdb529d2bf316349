using BaNgoi.Cms;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Import;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Public;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Consultations;

/// <summary>Draft policies: their clauses, the comments citizens send, the decision on each, the public explanation.</summary>
public sealed class ConsultationsModule : IModule
{
    /// <inheritdoc />
    public string Name => "BaNgoi.Consultations";

    /// <inheritdoc />
    public IModuleTables Tables { get; } = new ConsultationTables();

    /// <inheritdoc />
    public void MapRoutes(IEndpointRouteBuilder routes) => ConsultationRoutes.Map(routes);

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
        services.AddAdminPolicies(ConsultationPermissions.Manage);
        services.AddSingleton<IPublicProjection, ConsultationProjection>();
        services.AddSingleton<IPublicationStep, TextPublication>();
        services.AddSingleton<IRetentionPiece, SenderNames>();
        services.AddSingleton(new AdminMenuEntry("Lấy ý kiến dự thảo", ConsultationPaths.Root, ConsultationPermissions.Manage));
        services.AddSingleton<RecipeStep, ConsultationsStep>();
        services.AddScoped<ConsultationDesk>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<RemovalDesk>();
        services.AddScoped<StaffEntry>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<CountsRefresh>();
        services.AddHostedService<CountsJob>();
        services.AddScoped<PostingDesk>();
        services.AddScoped<NewTextDesk>();
        services.AddScoped<SheetDesk>();
        services.AddScoped<DraftList>();
        services.AddScoped<IDeskLines, ConsultationDeskLines>();
        services.AddScoped<CommentQueue>();
        services.AddScoped<CommentContacts>();
        services.AddScoped<OpinionGroups>();
        services.AddScoped<ConsultationReader>();
        foreach (var kind in CommentMails.Kinds.Concat(RemovalMails.Kinds))
        {
            services.AddSingleton(kind);
        }

        foreach (var act in ConsultationActs.All)
        {
            services.AddSingleton(act);
        }

        foreach (var setting in ConsultationSettings.All)
        {
            services.AddSingleton(setting);
        }
    }
}

using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Office;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Web.Hosting;

namespace BaNgoi.Cms.Web.Admin.Mail;

/// <summary>What sends messages, and what the office sees of them. Without a mail server they land in the data folder.</summary>
internal static class MailServices
{
    private const string Folder = "mail";

    /// <summary>Queue, sender and desk.</summary>
    /// <exception cref="CommandLineException">The section <c>Cms:Mail</c> cannot be used.</exception>
    public static void AddCmsMail(this IServiceCollection services, CmsOptions options, IConfigurationSection section)
    {
        var mail = section.Get<MailOptions>() ?? new MailOptions();
        if (mail.Problem() is { } problem)
        {
            throw new CommandLineException(problem);
        }

        services.Configure<MailOptions>(section);
        services.AddSingleton<MailSignal>();
        services.AddSingleton<StrangerMail>();
        services.AddSingleton(new MailFolder(Path.Combine(options.FullDataPath, Folder)));
        if (mail.HasServer)
        {
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        else
        {
            services.AddSingleton<IMailTransport, FolderTransport>();
        }

        services.AddScoped<ContactErasure>();
        services.AddScoped<MailSender>();
        services.AddScoped<MailDesk>();
        services.AddHostedService<MailWorker>();
    }
}

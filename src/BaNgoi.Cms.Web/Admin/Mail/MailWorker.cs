using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Submissions.Office;

namespace BaNgoi.Cms.Web.Admin.Mail;

/// <summary>Deletes addresses whose owners asked for it and sends what is due, when it is woken and every half minute. Nothing that goes wrong ends it, and the host never waits for a mail server.</summary>
public sealed class MailWorker(IServiceScopeFactory scopes, MailSignal signal, TimeProvider clock, ILogger<MailWorker> logger) : BackgroundService
{
    /// <summary>Time between two looks: messages of another process, and those to be tried again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start has other work to do first, and a command that only asks for its services must not wait.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var nudge = signal.Next;
            await EraseAsync(stoppingToken);
            await RoundAsync(stoppingToken);
            try
            {
                await nudge.WaitAsync(Interval, clock, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Time to look again.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task EraseAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<ContactErasure>().RunAsync(ct) is > 0 and var count)
            {
                logger.LogInformation("Owners of addresses said that they sent nothing: {Count} deleted", count);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops; the next start looks again.
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "Addresses whose owners sent nothing could not be deleted; trying again");
        }
    }

    // All that is due, each in a scope of its own; when the server itself is the trouble, the rest waits for the next look.
    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            string? outcome;
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                outcome = await scope.ServiceProvider.GetRequiredService<MailSender>().SendNextAsync(ct);
            }
            while (outcome is not null && !MailOutcome.IsOfServer(outcome));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops; what was in hand stays due.
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "Messages could not be sent; trying again");
        }
    }
}

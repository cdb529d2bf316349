using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>Nothing is saved any more, as when the machine stops at this moment.</summary>
internal sealed class PowerCut : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The power is out.");
}

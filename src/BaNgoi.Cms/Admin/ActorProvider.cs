using System.Security.Claims;
using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Admin;

/// <summary>The actor of the request, made once and then handed on as a parameter.</summary>
public sealed class ActorProvider(ActorLoader loader)
{
    private static readonly Actor Nobody = new("", "", []);
    private Actor? _actor;

    /// <summary>The actor; one without any grant when nobody is signed in or the account is closed.</summary>
    public async Task<Actor> GetAsync(ClaimsPrincipal user, CancellationToken ct) =>
        _actor ??= user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await loader.LoadAsync(id, ct) ?? Nobody : Nobody;
}

using Microsoft.AspNetCore.Http;
using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>The signed-in person acts; outside a request, whoever the scope named.</summary>
internal sealed class RequestActor(IHttpContextAccessor http, ActorScope scope) : ICurrentActor
{
    public string? Name => http.HttpContext?.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : scope.Name;
}

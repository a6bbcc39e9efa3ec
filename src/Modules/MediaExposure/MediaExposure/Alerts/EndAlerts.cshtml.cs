using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>
/// Where the last link of a mail leads. Opening it ends nothing, as scanners open links; the button does, and so does the one POST by
/// which a mail program unsubscribes its owner (RFC 8058), which has no cookie and no antiforgery token: the signed code is the proof.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class EndAlertsModel(AlertLinks links, AlertChoices choices) : PageModel
{
    [FromQuery(Name = "kode")]
    public string? Code { get; set; }

    [FromForm(Name = "semua")]
    public bool Everything { get; set; }

    public bool IsValid { get; private set; }
    public bool IsImmediate { get; private set; }
    public bool IsDone { get; private set; }

    public void OnGet() => Read();

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        if (Read() is not { } userName)
            return;
        await choices.EndAsync(userName, IsImmediate || Everything, !IsImmediate || Everything, cancellationToken);
        IsDone = true;
    }

    private string? Read()
    {
        // The code must not travel on in a Referer.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (links.Read(Code) is not { } read)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }

        (IsValid, IsImmediate) = (true, read.IsImmediate);
        return read.UserName;
    }
}

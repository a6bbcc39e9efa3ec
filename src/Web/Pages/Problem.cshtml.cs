using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortalMitra.Web.Pages;

/// <summary>What went wrong, what was kept and what to do, in the reader's language.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ProblemModel : PageModel
{
    public string Kind { get; private set; } = "Fault";

    /// <summary>Finds the failure in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Kind = status switch { 404 => "NotFound", 400 => "BadRequest", 403 => "Forbidden", 429 => "TooMany", _ => "Fault" };
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.Pages;

/// <summary>What went wrong, what was kept and what to do, in the reader's language.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ProblemModel : PageModel
{
    public string Kind { get; private set; } = "Fault";

    /// <summary>Finds the failure in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet() => Show();

    // Any method may fail, not only those that a page answers.
    public void OnPost() => Show();

    public void OnPut() => Show();

    public void OnPatch() => Show();

    public void OnDelete() => Show();

    public void OnTrace() => Show();

    private void Show()
    {
        var status = Status();
        Kind = status switch { 404 => "NotFound", 400 => "BadRequest", 403 => "Forbidden", 405 => "BadRequest", 429 => "TooMany", _ => "Fault" };
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
    }

    /// <summary>From the route itself: binding reads the form too, and binds nothing where that is what failed.</summary>
    private int Status()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failure && UnreadableRequest.Is(failure.Error))
            return StatusCodes.Status400BadRequest;
        return int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
    }
}

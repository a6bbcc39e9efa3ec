using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.EditPartner;
using PortalMitra.Modules.Partnerships.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Requests;

/// <summary>Anybody asks to work together. Nothing of it is public; staff read it and answer.</summary>
internal sealed class AskModel(PortalDbContext database, PartnerRegister register, RequestGate gate, ActorScope actor, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public RequestInput Input { get; set; } = new();

    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];
    public IReadOnlyList<Nagari> Nagari { get; private set; } = [];

    /// <summary>Number of the request that was just sent.</summary>
    public string? SentNumber { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        SentNumber = TempData["Request"] as string;
        Input.Opened = gate.Open();
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, words) in Input.Problems())
            ModelState.AddModelError($"Input.{field}", S[words]);
        await LoadAsync(cancellationToken);
        if (ModelState.IsValid && await TwinAsync(cancellationToken) is { } twin)
            return Done(twin.Id);
        if (ModelState.IsValid && gate.Problem(Input, HttpContext.Connection.RemoteIpAddress) is { } problem)
        {
            ModelState.AddModelError("", S[problem, RequestGate.PerHour]);
            if (problem == "Request.TooMany")
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (problem == "Request.TooOld")
            {
                Input.Opened = gate.Open();
                ModelState.Remove("Input.Opened");
            }
        }

        if (!ModelState.IsValid)
            return Page();
        var request = new CooperationRequest
        {
            Organisation = PlainText.CleanLine(Input.Organisation),
            KindId = Kinds.FirstOrDefault(kind => kind.Id == Input.KindId)?.Id,
            NagariId = Nagari.FirstOrDefault(nagari => nagari.Id == Input.NagariId)?.Id,
            Subject = PlainText.CleanLine(Input.Subject),
            Text = PlainText.Clean(Input.Text),
            ReceivedUtc = clock.UtcNow,
        };
        request.ComesFrom(PlainText.CleanLine(Input.Name), PartyInput.OrNull(Input.Position), PartyInput.OrNull(Input.Phone), PartyInput.OrNull(Input.Email));
        // Nobody is signed in, and the trail begins here all the same. No account is called so: it has a space.
        actor.ActAs("formulir umum");
        database.Add(request);
        await database.SaveChangesAsync(cancellationToken);
        return Done(request.Id);
    }

    /// <summary>The same words within the hour: a second click, or somebody who was not sure.</summary>
    private Task<CooperationRequest?> TwinAsync(CancellationToken cancellationToken)
    {
        var (since, organisation, subject, text) = (clock.UtcNow.AddHours(-1), PlainText.CleanLine(Input.Organisation), PlainText.CleanLine(Input.Subject), PlainText.Clean(Input.Text));
        return database.Set<CooperationRequest>().AsNoTracking().FirstOrDefaultAsync(one => one.ReceivedUtc > since && one.Organisation == organisation && one.Subject == subject && one.Text == text, cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => (Kinds, Nagari) = (await register.KindsAsync(cancellationToken), await register.NagariAsync(cancellationToken));

    private RedirectResult Done(long number)
    {
        TempData["Request"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Redirect(Url.Content("~/kemitraan/ajukan"));
    }
}

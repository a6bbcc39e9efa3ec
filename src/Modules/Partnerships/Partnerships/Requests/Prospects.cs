using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Requests;

/// <summary>The first stage of an agreement, made of a request or of a commitment: the office and the partner, and what it is about.</summary>
internal sealed class Prospects(PortalDbContext database, AgreementRegister register, PortalClock clock)
{
    /// <summary>Added to the context; who calls saves it.</summary>
    /// <param name="by">Takes care of it from now on.</param>
    public async Task<Agreement> AddAsync(Partner partner, string subject, string? purpose, Nagari? nagari, string by, CancellationToken cancellationToken)
    {
        var agreement = new Agreement
        {
            Slug = await register.FreeSlugAsync(subject, cancellationToken),
            Subject = subject.Length > Agreement.MaxSubjectLength ? subject[..Agreement.MaxSubjectLength] : subject,
            Purpose = purpose,
            PersonInCharge = by,
            Parties = [new Party { Position = 1 }, new Party { Position = 2, Partner = partner }],
            Nagari = nagari is null ? [] : [nagari],
            Steps = [new StageStep { Stage = AgreementStage.Prospect, On = clock.Today, By = by }],
        };
        database.Add(agreement);
        return agreement;
    }
}

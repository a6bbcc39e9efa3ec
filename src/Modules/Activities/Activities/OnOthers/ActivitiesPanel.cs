using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Activities.Activities.PublicActivities;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.OnOthers;

/// <summary>The latest activities of something, on its page.</summary>
/// <param name="Total">Of all held ones, how many meetings.</param>
/// <param name="Participants">Of all held ones.</param>
/// <param name="LinksToOffice">The page is the office's: its links lead there.</param>
internal sealed record ActivitiesPanel(IReadOnlyList<Activity> Activities, int Total, int Participants, bool LinksToOffice)
{
    private const int Shown = 5;

    /// <returns>Null when there is none.</returns>
    public static async Task<SectionView?> ReadAsync(IQueryable<Activity> activities, bool linksToOffice, CancellationToken cancellationToken, string view = "/Activities/OnOthers/Panel.cshtml")
    {
        var latest = await activities.Where(activity => activity.State != ActivityState.Cancelled).OrderByDescending(activity => activity.StartsOn).ThenByDescending(activity => activity.Id).Take(Shown).Include(activity => activity.Nagari).ToListAsync(cancellationToken);
        if (latest.Count == 0)
            return null;
        var held = activities.Where(activity => activity.State == ActivityState.Held);
        return new SectionView(view, new ActivitiesPanel(
            latest,
            await held.SumAsync(activity => activity.Sessions, cancellationToken),
            await held.SumAsync(activity => (activity.Women ?? 0) + (activity.Men ?? 0) + (activity.OfUnknownSex ?? 0), cancellationToken),
            linksToOffice));
    }
}

/// <summary>Under an agreement, for staff.</summary>
internal sealed class ActivitiesOfAgreement(PortalDbContext database) : ISection<Agreement>
{
    public int Position => 30;

    public Task<SectionView?> BuildAsync(Agreement subject, CancellationToken cancellationToken) =>
        ActivitiesPanel.ReadAsync(database.Set<Activity>().AsNoTracking().Where(activity => activity.AgreementId == subject.Id), linksToOffice: true, cancellationToken);
}

/// <summary>With a partner, for everybody.</summary>
internal sealed class ActivitiesOfPartner(PortalDbContext database) : ISection<PublicPartner>
{
    public int Position => 30;

    public Task<SectionView?> BuildAsync(PublicPartner subject, CancellationToken cancellationToken) =>
        ActivitiesPanel.ReadAsync(database.PublicActivities().Where(activity => activity.Partners.Any(partner => partner.Id == subject.Partner.Id) || (activity.Agreement!.Access != AccessLevel.Internal && activity.Agreement.Parties.Any(party => party.PartnerId == subject.Partner.Id))), linksToOffice: false, cancellationToken);
}

/// <summary>Under an agreement, for the people of its partner: public ones, for evidence stays with the office.</summary>
internal sealed class ActivitiesOfCollaboration(PortalDbContext database) : ISection<Collaboration>
{
    public int Position => 30;

    public Task<SectionView?> BuildAsync(Collaboration subject, CancellationToken cancellationToken) =>
        ActivitiesPanel.ReadAsync(database.PublicActivities().Where(activity => activity.AgreementId == subject.Agreement.Id), linksToOffice: false, cancellationToken);
}

/// <summary>In a nagari, for everybody.</summary>
internal sealed class ActivitiesOfNagari(PortalDbContext database) : ISection<Nagari>
{
    public int Position => 25;

    public Task<SectionView?> BuildAsync(Nagari subject, CancellationToken cancellationToken) =>
        ActivitiesPanel.ReadAsync(database.PublicActivities().Where(activity => activity.NagariId == subject.Id || activity.Library!.NagariId == subject.Id), linksToOffice: false, cancellationToken, "/Activities/OnOthers/OnNagari.cshtml");
}

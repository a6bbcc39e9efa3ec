using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>What everybody may see of the agreements: signed ones that are not internal. Page, print, files and search ask here.</summary>
internal sealed class RegisterQuery(PortalDbContext database, PortalClock clock)
{
    private const int LongestWords = 100;

    public static IQueryable<Agreement> Open(PortalDbContext database) => database.Set<Agreement>().AsNoTracking()
        .Where(agreement => (agreement.Stage == AgreementStage.Signed || agreement.Stage == AgreementStage.Terminated) && agreement.Access != AccessLevel.Internal);

    /// <summary>Files that everybody may have: the agreement must be open as a whole.</summary>
    public static IQueryable<Attachment> OpenFiles(PortalDbContext database) => database.Set<Attachment>().AsNoTracking()
        .Where(file => file.Access == AccessLevel.Public && file.Agreement!.Access == AccessLevel.Public && (file.Agreement.Stage == AgreementStage.Signed || file.Agreement.Stage == AgreementStage.Terminated));

    public static RegisterFilter Read(IQueryCollection query)
    {
        var words = PlainText.CleanLine(query["q"]);
        return new RegisterFilter
        {
            Words = words.Length > LongestWords ? words[..LongestWords] : words,
            State = Enum.TryParse<RegisterState>(query["status"], out var state) && Enum.IsDefined(state) ? state : RegisterState.InForce,
            Kind = Slug(query["jenis"]),
            Nagari = Slug(query["nagari"]),
        };
    }

    /// <summary>Agreements of the filter. An addendum stands in the row of what it changes.</summary>
    public IQueryable<TermRow> Rows(RegisterFilter filter)
    {
        var agreements = Open(database).Where(agreement => agreement.ParentId == null || !agreement.Kind!.IsAddendum).Named(filter.Words);
        if (filter.Kind is { } kind)
            agreements = agreements.Where(agreement => agreement.Parties.Any(party => party.Partner!.Kind!.Slug == kind));
        if (filter.Nagari is { } nagari)
            agreements = agreements.Where(agreement => agreement.Nagari.Any(one => one.Slug == nagari) || agreement.Parties.Any(party => party.Nagari!.Slug == nagari || party.Partner!.Nagari!.Slug == nagari));
        var rows = database.WithTerms(agreements);
        var today = clock.Today;
        return filter.State switch
        {
            RegisterState.InForce => rows.Where(AgreementTerms.IsInForce(today)),
            RegisterState.Ended => rows.Where(row => (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn <= today) || row.EndsOn < today),
            _ => rows,
        };
    }

    /// <summary>How many agreements of the filter are in force today, and with how many partners and nagari.</summary>
    public async Task<(int Agreements, int Partners)> CountAsync(RegisterFilter filter, CancellationToken cancellationToken)
    {
        var inForce = Rows(filter with { State = RegisterState.InForce });
        var parties = inForce.SelectMany(row => row.Agreement.Parties);
        return (await inForce.CountAsync(cancellationToken),
            await parties.Where(party => party.PartnerId != null).Select(party => party.PartnerId).Distinct().CountAsync(cancellationToken)
            + await parties.Where(party => party.NagariId != null).Select(party => party.NagariId).Distinct().CountAsync(cancellationToken));
    }

    /// <param name="take">Null for all.</param>
    public async Task<IReadOnlyList<RegisterRow>> ListAsync(IQueryable<TermRow> rows, int skip, int? take, CancellationToken cancellationToken)
    {
        var ordered = rows.OrderByDescending(row => row.Agreement.StartsOn ?? row.Agreement.SignedOn).ThenByDescending(row => row.Agreement.Id).Skip(skip);
        var found = await (take is { } some ? ordered.Take(some) : ordered)
            .Select(row => new
            {
                row.Agreement,
                row.Agreement.Kind,
                row.EndsOn,
                row.HasSignedSuccessor,
                Number = row.Agreement.Parties.Where(party => party.PartnerId == null && party.NagariId == null).Select(party => party.Number).FirstOrDefault(),
                Parties = row.Agreement.Parties.Where(party => party.PartnerId != null || party.NagariId != null).OrderBy(party => party.Position)
                    .Select(party => new { Partner = party.Partner!.Name, party.Partner.Slug, IsPublic = (bool?)party.Partner.IsPublic, Nagari = party.Nagari!.Name }).ToList(),
                Addenda = database.Set<Agreement>().Count(addendum => addendum.ParentId == row.Agreement.Id && addendum.Kind!.IsAddendum && addendum.Access != AccessLevel.Internal && addendum.Stage == AgreementStage.Signed),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(row =>
        {
            row.Agreement.Kind = row.Kind;
            return new RegisterRow(
                row.Agreement,
                new AgreementTerm(row.Agreement.Stage, row.Agreement.SignedOn, row.Agreement.StartsOn, row.EndsOn, row.Agreement.TerminatedOn, row.HasSignedSuccessor),
                row.Number,
                [.. row.Parties.Select(party => new RegisterParty(party.Partner ?? Party.NameOfNagari(party.Nagari), party.IsPublic == true ? party.Slug : null))],
                row.Addenda);
        })];
    }

    private static string? Slug(string? text) => string.IsNullOrEmpty(text) || text.Contains('\0', StringComparison.Ordinal) || text.Length > 100 ? null : text;
}

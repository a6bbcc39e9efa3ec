using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Reports;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reports;

/// <summary>The reports of the register: R5 the whole book, R6 what ends, R7 how one agreement went, and its work plan for the partner.</summary>
internal sealed class AgreementReports(PortalDbContext database, PartyNames names, IPeople people, PortalClock clock, IStringLocalizer<Strings> S)
{
    private DateOnly Today => clock.Today;

    /// <summary>R5, Buku Register Kerja Sama: every signed agreement of a year of signing, or of all years.</summary>
    public async Task<IReportDocument> BookAsync(int? year, AgreementState? state, long? kindId, CancellationToken cancellationToken)
    {
        var agreements = database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Stage == AgreementStage.Signed || agreement.Stage == AgreementStage.Terminated);
        if (kindId is { } kind)
            agreements = agreements.Where(agreement => agreement.KindId == kind);
        if (year is { } y)
        {
            var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
            agreements = agreements.Where(agreement => (agreement.SignedOn ?? agreement.StartsOn) >= first && (agreement.SignedOn ?? agreement.StartsOn) <= last);
        }

        var rows = database.WithTerms(agreements.Include(agreement => agreement.Kind).Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari).AsSplitQuery());
        if (state is { } one)
            rows = rows.Where(AgreementTerms.IsIn(one, Today));
        var found = await rows.OrderBy(row => row.Agreement.SignedOn ?? row.Agreement.StartsOn).ThenBy(row => row.Agreement.Id).ToListAsync(cancellationToken);
        var (office, inCharge) = (await names.OfficeAsync(cancellationToken), await InChargeAsync(found.Select(row => row.Agreement.PersonInCharge), cancellationToken));
        var table = new Sheet(
            S["Report.R5.Sheet"],
            [S["Report.No"], S["Agreement.Kind"], S["Report.NumbersAndParties"], S["Agreement.Subject"], S["Agreement.SignedOn"], S["Agreement.StartsOn"], S["Agreement.EndsOn"], S["Agreement.State"], S["Report.InCharge"], S["Agreement.ArchivePlace"]],
            [.. found.Select((row, i) => new object?[]
            {
                i + 1, row.Agreement.Kind?.NameIn(), string.Join("; ", row.Agreement.Parties.OrderBy(party => party.Position).Select(party => $"{party.NameOr(office)} ({party.Number ?? S["Party.WithoutNumber"].Value})")),
                row.Agreement.Subject, row.Agreement.SignedOn, row.Agreement.StartsOn ?? row.Agreement.SignedOn, row.EndsOn, StateOf(row), inCharge(row.Agreement.PersonInCharge), row.Agreement.ArchivePlace,
            })]);
        return new TableReport(
            S["Report.R5"],
            $"buku-register-kerja-sama{(year is null ? "" : $"-{year}")}",
            [(S["Report.AsOf"], PortalFormat.Day(Today)), (S["Report.Year"], year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? S["Report.AllYears"].Value), (S["Report.Rows"], PortalFormat.Number(found.Count))],
            [table],
            "",
            IsSigned: true);
    }

    /// <summary>R6, Daftar akan berakhir: in force, with its end within so many days and no signed successor.</summary>
    public async Task<IReportDocument> EndingAsync(int days, CancellationToken cancellationToken)
    {
        var found = await database.WithTerms(database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Kind).Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari).AsSplitQuery())
            .Where(AgreementTerms.EndsWithin(days, Today)).OrderBy(row => row.EndsOn).ThenBy(row => row.Agreement.Id).ToListAsync(cancellationToken);
        var (office, inCharge) = (await names.OfficeAsync(cancellationToken), await InChargeAsync(found.Select(row => row.Agreement.PersonInCharge), cancellationToken));
        var table = new Sheet(
            S["Report.R6.Sheet"],
            [S["Report.No"], S["Agreement.Partners"], S["Agreement.Subject"], S["Agreement.Kind"], S["Agreement.EndsOn"], S["Report.DaysLeft"], S["Report.InCharge"], S["Report.Decision"]],
            [.. found.Select((row, i) => new object?[]
            {
                i + 1, PartnersOf(row.Agreement, office), row.Agreement.Subject, row.Agreement.Kind?.NameIn(), row.EndsOn, row.Term.DaysLeft(Today), inCharge(row.Agreement.PersonInCharge),
                row.Agreement is { Decision: { } decision, DecidedForEnd: var end } && end == row.EndsOn ? S[$"Decision.{decision}.Short"].Value : S[row.Agreement.RenewalAskedOn is null ? "Decision.None" : "Decision.Asked"].Value,
            })]);
        return new TableReport(
            S["Report.R6"],
            $"akan-berakhir-{Today:yyyy-MM-dd}",
            [(S["Report.AsOf"], PortalFormat.Day(Today)), (S["Report.Horizon"], S["Report.Days", PortalFormat.Number(days)]), (S["Report.Rows"], PortalFormat.Number(found.Count))],
            [table],
            "",
            IsSigned: true);
    }

    /// <summary>R7, Lembar Evaluasi Kerja Sama: targets against what was reached, contributions, evaluations.</summary>
    /// <returns>Null when there is no such agreement.</returns>
    public async Task<IReportDocument?> EvaluationAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(database.Set<Agreement>().Where(agreement => agreement.Slug == slug), cancellationToken) is not { } row)
            return null;
        var office = await names.OfficeAsync(cancellationToken);
        var evaluations = await database.Set<Evaluation>().AsNoTracking().Where(one => one.AgreementId == row.Agreement.Id).OrderByDescending(one => one.Until).ThenByDescending(one => one.Id).ToListAsync(cancellationToken);
        var table = new Sheet(
            S["Evaluation.Title"],
            [S["Evaluation.Period"], S["Evaluation.Results"], S["Evaluation.Obstacles"], S["Evaluation.FollowUp"], S["Evaluation.Recommendation"]],
            [.. evaluations.Select(one => new object?[] { TermWords.Of(S, one.From, one.Until), one.Results, one.Obstacles, one.FollowUp, S[$"Recommendation.{one.Recommendation}"].Value })]);
        return new TableReport(
            S["Report.R7"], $"evaluasi-{slug}", FactsOf(row, office), [await ObligationsAsync(row.Agreement.Id, office, cancellationToken), await ContributionsAsync(row.Agreement.Id, office, cancellationToken), table], "", IsSigned: true);
    }

    /// <summary>The agreement and its work plan, for who may see it.</summary>
    /// <param name="scope">One agreement of those that the reader may see.</param>
    /// <returns>Null when it is none of them.</returns>
    public async Task<IReportDocument?> WorkPlanAsync(IQueryable<Agreement> scope, CancellationToken cancellationToken)
    {
        if (await FindAsync(scope, cancellationToken) is not { } row)
            return null;
        var office = await names.OfficeAsync(cancellationToken);
        return new TableReport(
            S["Report.WorkPlan"], $"rencana-kerja-{row.Agreement.Slug}", FactsOf(row, office), [await ObligationsAsync(row.Agreement.Id, office, cancellationToken), await ContributionsAsync(row.Agreement.Id, office, cancellationToken)], "", IsSigned: false);
    }

    private Task<TermRow?> FindAsync(IQueryable<Agreement> agreements, CancellationToken cancellationToken) =>
        database.WithTerms(agreements.AsNoTracking().Include(agreement => agreement.Kind).Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)).SingleOrDefaultAsync(cancellationToken);

    private List<(string Label, string Text)> FactsOf(TermRow row, string office) =>
    [
        (S["Agreement.Subject"], row.Agreement.Subject),
        (S["Agreement.Kind"], row.Agreement.Kind?.NameIn() ?? "–"),
        .. row.Agreement.Parties.OrderBy(party => party.Position).Select(party => (S["Party.Ordinal", PartyWords.Ordinal(S, party.Position)].Value, $"{party.NameOr(office)} ({party.Number ?? S["Party.WithoutNumber"].Value})")),
        (S["Agreement.Term"], TermWords.Of(S, row.Agreement.StartsOn ?? row.Agreement.SignedOn, row.EndsOn)),
        (S["Agreement.State"], StateOf(row)),
        (S["Report.AsOf"], PortalFormat.Day(Today)),
    ];

    private async Task<Sheet> ObligationsAsync(long agreementId, string office, CancellationToken cancellationToken)
    {
        var obligations = await database.Set<Obligation>().AsNoTracking().Include(one => one.Party!.Partner).Include(one => one.Party!.Nagari).Where(one => one.AgreementId == agreementId).OrderBy(one => one.DueOn == null).ThenBy(one => one.DueOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return new Sheet(
            S["Obligation.Title"],
            [S["Obligation.Text"], S["Obligation.Party"], S["Report.Target"], S["Report.Achieved"], S["Contribution.Unit"], S["Obligation.DueOn"], S["Agreement.State"]],
            [.. obligations.Select(one => new object?[] { one.Text, one.Party?.NameOr(office) ?? S["Obligation.AllParties"].Value, one.Target, one.Achieved, one.Unit, one.DueOn, S[$"Obligation.State.{one.StateOn(Today)}"].Value })]);
    }

    private async Task<Sheet> ContributionsAsync(long agreementId, string office, CancellationToken cancellationToken)
    {
        var contributions = await database.Set<Contribution>().AsNoTracking().Include(one => one.Party!.Partner).Include(one => one.Party!.Nagari).Where(one => one.AgreementId == agreementId).OrderBy(one => one.GivenOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return new Sheet(
            S["Contribution.Title"],
            [S["Contribution.GivenOn"], S["Contribution.From"], S["Contribution.Kind"], S["Contribution.What"], S["Contribution.Amount"], S["Contribution.Unit"], S["Contribution.Rupiah"], "BAST"],
            [.. contributions.Select(one => new object?[] { one.GivenOn, one.Party?.NameOr(office), S[$"ContributionKind.{one.Kind}"].Value, one.Text, one.Amount, one.Unit, one.Rupiah, S[one.HandoverId is null ? "Contribution.NoHandover" : "Contribution.HasHandover"].Value })]);
    }

    private string StateOf(TermRow row) => row.Term.StateOn(Today) is { } state ? S[$"Agreement.State.{state}"] : S[$"Stage.{row.Agreement.Stage}"];

    private static string PartnersOf(Agreement agreement, string office) => string.Join("; ", agreement.Parties.Where(party => !party.IsOffice).OrderBy(party => party.Position).Select(party => party.NameOr(office)));

    private async Task<Func<string?, string?>> InChargeAsync(IEnumerable<string?> userNames, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in userNames.OfType<string>().Distinct(StringComparer.Ordinal))
            found[name] = (await people.FindAsync(name, cancellationToken))?.DisplayName ?? name;
        return name => name is null ? null : found[name];
    }
}

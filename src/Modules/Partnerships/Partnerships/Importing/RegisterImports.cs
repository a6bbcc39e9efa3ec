using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>Takes an old register in: read, mapped, looked at, and then in one piece or not at all.</summary>
internal sealed class RegisterImports(PortalDbContext database, PortalClock clock)
{
    /// <summary>So many agreements are stored at once: the context would grow slow with all of them.</summary>
    private const int Portion = 500;

    public static IReadOnlyList<TableLine> LinesOf(RegisterImport import) => JsonSerializer.Deserialize<List<TableLine>>(import.Lines) ?? [];

    public static Dictionary<ImportField, int> MappingOf(RegisterImport import) =>
        import.Mapping is { } json ? JsonSerializer.Deserialize<Dictionary<ImportField, int>>(json) ?? [] : ImportColumns.Guess(LinesOf(import) is [var heads, ..] ? heads.Cells : []);

    public async Task<RegisterImport> KeepAsync(string fileName, IReadOnlyList<TableLine> lines, string by, CancellationToken cancellationToken)
    {
        var import = new RegisterImport { By = by, FileName = fileName, SentUtc = clock.UtcNow, Lines = JsonSerializer.Serialize(lines) };
        database.Add(import);
        await database.SaveChangesAsync(cancellationToken);
        return import;
    }

    public async Task<ImportPlan> PlanAsync(RegisterImport import, CancellationToken cancellationToken)
    {
        var (lines, mapping) = (LinesOf(import), MappingOf(import));
        var partners = new Dictionary<string, Partner>(StringComparer.OrdinalIgnoreCase);
        foreach (var partner in await database.Set<Partner>().AsNoTracking().Where(partner => partner.MergedIntoId == null).OrderByDescending(partner => partner.Id).ToListAsync(cancellationToken))
        {
            foreach (var name in partner.Names)
                partners[name] = partner;
        }

        var kinds = await database.Set<AgreementKind>().AsNoTracking().ToListAsync(cancellationToken);
        var partnerKinds = await database.Set<PartnerKind>().AsNoTracking().ToListAsync(cancellationToken);
        var known = await KnownAsync(cancellationToken);
        return new ImportPlan([.. lines.Skip(1).Select(line => RowOf(line, mapping, partners, kinds, partnerKinds, known))]);
    }

    /// <summary>Stores the rows that are right and new, all of them or none.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ApplyAsync(RegisterImport import, string by, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.UtcNow;
        // Of two clicks at one moment the second waits here, and finds it done.
        if (await database.Set<RegisterImport>().Where(one => one.Id == import.Id && one.AppliedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.AppliedUtc, now), cancellationToken) == 0)
            return 0;
        var plan = await PlanAsync(import, cancellationToken);
        var rows = plan.Rows.Where(row => row is { Problems.Count: 0, IsKnown: false }).ToList();
        var taken = await database.Set<Agreement>().Select(agreement => agreement.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var takenPartners = await database.Set<Partner>().Select(partner => partner.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var added = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var portion in rows.Chunk(Portion))
        {
            foreach (var fresh in portion.Where(row => row.Partner is null && !added.ContainsKey(row.PartnerName)).GroupBy(row => row.PartnerName, StringComparer.OrdinalIgnoreCase))
                await AddPartnerAsync(fresh.First(), takenPartners, added, cancellationToken);
            foreach (var row in portion)
                database.Add(AgreementOf(row, row.Partner?.Id ?? added[row.PartnerName], taken, by));
            await database.SaveChangesAsync(cancellationToken);
            database.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }

    private async Task AddPartnerAsync(ImportRow row, HashSet<string> taken, Dictionary<string, long> added, CancellationToken cancellationToken)
    {
        var partner = new Partner { Slug = RegisterSlug.Free(row.PartnerName, taken), Name = row.PartnerName, KindId = row.PartnerKind?.Id };
        taken.Add(partner.Slug);
        database.Add(partner);
        await database.SaveChangesAsync(cancellationToken);
        added[row.PartnerName] = partner.Id;
    }

    private static Agreement AgreementOf(ImportRow row, long partnerId, HashSet<string> taken, string by)
    {
        var agreement = new Agreement
        {
            Slug = RegisterSlug.Free(row.Subject, taken),
            Subject = row.Subject,
            KindId = row.Kind?.Id,
            Scope = row.Scope,
            ArchivePlace = row.ArchivePlace,
            SignedOn = row.SignedOn,
            StartsOn = row.StartsOn,
            EndsOn = row.EndsOn,
            IsFromOldRegister = true,
            Parties = [new Party { Position = 1, Number = row.OurNumber }, new Party { Position = 2, PartnerId = partnerId, Number = row.TheirNumber }],
        };
        taken.Add(agreement.Slug);
        agreement.EnterAsSigned((row.SignedOn ?? row.StartsOn)!.Value, by);
        return agreement;
    }

    private static ImportRow RowOf(
        TableLine line, Dictionary<ImportField, int> mapping, Dictionary<string, Partner> partners, List<AgreementKind> kinds, List<PartnerKind> partnerKinds, HashSet<string> known)
    {
        var problems = new List<(string, string)>();
        var partner = PlainText.CleanLine(Cell(ImportField.Partner));
        var subject = PlainText.CleanLine(Cell(ImportField.Subject));
        if (partner.Length == 0)
            problems.Add(("Import.Problem.NoPartner", ""));
        if (subject.Length == 0)
            problems.Add(("Import.Problem.NoSubject", ""));
        var (signed, starts, ends) = (Day(ImportField.SignedOn), Day(ImportField.StartsOn), Day(ImportField.EndsOn));
        if (signed is null && starts is null && !problems.Exists(problem => problem.Item1 == "Import.Problem.NoDay"))
            problems.Add(("Import.Problem.NoStart", ""));
        if (ends < (starts ?? signed))
            problems.Add(("Import.Problem.EndsTooEarly", Cell(ImportField.EndsOn)));
        var kind = Find(Cell(ImportField.Kind), kinds, one => one.Name, one => one.EnglishName, "Import.Problem.Kind");
        var partnerKind = Find(Cell(ImportField.PartnerKind), partnerKinds, one => one.Name, one => one.EnglishName, "Import.Problem.PartnerKind");
        var (ours, theirs) = (Line(ImportField.OurNumber, Party.MaxLineLength), Line(ImportField.TheirNumber, Party.MaxLineLength));
        TooLong(partner, Partner.MaxNameLength);
        TooLong(subject, Agreement.MaxSubjectLength);
        var archive = Line(ImportField.ArchivePlace, Agreement.MaxLineLength);
        var scope = PlainText.CleanOrNull(Cell(ImportField.Scope));
        TooLong(scope ?? "", Agreement.MaxTextLength);
        var stored = partners.GetValueOrDefault(partner);
        // Of two like rows in one file the second is known, too.
        var isKnown = problems.Count == 0 && Keys(stored?.Name ?? partner, subject, ours, signed, starts, ends).Any(known.Contains);
        if (problems.Count == 0)
            known.UnionWith(Keys(stored?.Name ?? partner, subject, ours, signed, starts, ends));
        return new ImportRow(line.Number, partner, stored, partnerKind, subject, kind, ours, theirs, signed, starts, ends, scope, archive, isKnown, problems);

        string Cell(ImportField field) => mapping.TryGetValue(field, out var column) && column < line.Cells.Count ? line.Cells[column] : "";

        DateOnly? Day(ImportField field)
        {
            if (!ImportDay.TryRead(Cell(field), out var day))
                problems.Add(("Import.Problem.NoDay", Cell(field)));
            return day;
        }

        string? Line(ImportField field, int longest)
        {
            var text = PlainText.CleanLine(Cell(field));
            TooLong(text, longest);
            return text is "" or "-" or "–" ? null : text;
        }

        void TooLong(string text, int longest)
        {
            if (text.Length > longest)
                problems.Add(("Import.Problem.TooLong", text[..40] + "…"));
        }

        TKind? Find<TKind>(string name, List<TKind> all, Func<TKind, string> indonesian, Func<TKind, string> english, string words)
            where TKind : class
        {
            if (name.Length == 0)
                return null;
            var found = all.Find(one => string.Equals(indonesian(one), name, StringComparison.OrdinalIgnoreCase) || string.Equals(english(one), name, StringComparison.OrdinalIgnoreCase))
                ?? all.Find(one => indonesian(one).Contains($"({name})", StringComparison.OrdinalIgnoreCase));
            if (found is null)
                problems.Add((words, name));
            return found;
        }
    }

    /// <summary>By what an agreement is known again: our number with the partner, else partner, subject and days.</summary>
    private static IEnumerable<string> Keys(string partner, string subject, string? ourNumber, DateOnly? signed, DateOnly? starts, DateOnly? ends)
    {
        if (ourNumber is not null)
            yield return $"{partner}\n#{ourNumber}".ToUpperInvariant();
        yield return FormattableString.Invariant($"{partner}\n{subject}\n{(starts ?? signed)?.DayNumber}\n{ends?.DayNumber}").ToUpperInvariant();
    }

    private async Task<HashSet<string>> KnownAsync(CancellationToken cancellationToken)
    {
        var stored = await database.Set<Party>().Where(party => party.PartnerId != null && (party.Agreement!.Stage == AgreementStage.Signed || party.Agreement.Stage == AgreementStage.Terminated)).Select(party => new
        {
            Partner = party.Partner!.Name,
            party.Agreement!.Subject,
            OurNumber = party.Agreement.Parties.Where(other => other.PartnerId == null && other.NagariId == null).Select(other => other.Number).FirstOrDefault(),
            party.Agreement.SignedOn,
            party.Agreement.StartsOn,
            party.Agreement.EndsOn,
        }).ToListAsync(cancellationToken);
        return stored.SelectMany(one => Keys(one.Partner, one.Subject, one.OurNumber, one.SignedOn, one.StartsOn, one.EndsOn)).ToHashSet(StringComparer.Ordinal);
    }
}

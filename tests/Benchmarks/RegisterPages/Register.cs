using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;
using PortalMitra.Testing;

namespace PortalMitra.RegisterPagesBenchmark;

/// <summary>A register of many years: agreements of all ages, each with the office and one partner, five obligations, a scan for most.</summary>
internal static class Register
{
    public const int Partners = 2000;
    public const int Agreements = 10_000;
    public const int ObligationsEach = 5;
    private const int Batch = 500;

    private static readonly string[] Fields = ["literasi", "keuangan", "pertanian", "tenun", "statistik", "kesehatan", "komputer", "baca", "usaha", "arsip", "gizi", "hukum"];
    private static readonly string[] Bodies = ["Koperasi", "Yayasan", "SD Negeri", "Kelompok Tani", "Bank", "Komunitas", "Radio", "Puskesmas", "Universitas", "TP PKK"];

    public static async Task FillAsync(PortalFixture portal, DateOnly today, string userName)
    {
        var dice = new Random(20261127);
        var (kinds, documents, nagari) = await portal.QueryAsync(async data => (
            await data.Set<PartnerKind>().Select(kind => kind.Id).ToListAsync(), await data.Set<AgreementKind>().Where(kind => !kind.IsAddendum).Select(kind => kind.Id).ToListAsync(), await data.Set<Nagari>().Select(one => one.Id).ToListAsync()));
        var partners = Enumerable.Range(1, Partners).Select(i => new Partner
        {
            Slug = $"mitra-{i}",
            Name = $"{Bodies[i % Bodies.Length]} {Words(i)} {i}",
            OtherNames = $"M{i}",
            KindId = kinds[i % kinds.Count],
            NagariId = i % 3 == 0 ? null : nagari[i % nagari.Count],
            Latitude = i % 4 == 0 ? -0.3 + (dice.NextDouble() * 0.4) : null,
            Longitude = i % 4 == 0 ? 100.4 + (dice.NextDouble() * 0.4) : null,
        }).ToArray();
        await portal.InsertAsync([.. partners]);
        for (var from = 0; from < Agreements; from += Batch)
            await FillAsync(portal, today, from, dice, partners, documents, nagari);
        var member = new PartnerMember { PartnerId = partners[1].Id, UserName = userName, SinceUtc = DateTime.UtcNow };
        await portal.InsertAsync(member);
    }

    private static async Task FillAsync(PortalFixture portal, DateOnly today, int from, Random dice, Partner[] partners, List<long> documents, List<long> nagari) =>
        await portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDbContext>();
            database.ChangeTracker.AutoDetectChangesEnabled = false;
            var places = await database.Set<Nagari>().ToListAsync();
            var made = new List<Agreement>();
            for (var number = from; number < from + Batch; number++)
            {
                var starts = today.AddDays(-dice.Next(2500));
                var agreement = new Agreement
                {
                    Slug = $"naskah-{number}",
                    Subject = $"Kerja sama {Words(number)} {Words(number * 7)} {number}",
                    KindId = documents[number % documents.Count],
                    SignedOn = starts,
                    StartsOn = starts,
                    EndsOn = number % 9 == 0 ? null : starts.AddYears(1 + (number % 5)).AddDays(-1),
                    Access = number % 20 == 0 ? AccessLevel.Internal : AccessLevel.Public,
                    IsFromOldRegister = true,
                    PersonInCharge = number % 2 == 0 ? "budi" : null,
                    Parties = [new Party { Position = 1, Number = $"{number}/PKS" }, new Party { Position = 2, PartnerId = partners[number % partners.Length].Id, Number = $"B-{number}" }],
                };
                if (number % 2 == 0)
                    agreement.Nagari.Add(places[number % places.Count]);
                if (number % 25 != 0)
                    agreement.EnterAsSigned(starts, "budi");
                made.Add(agreement);
            }

            database.AddRange(made);
            await database.SaveChangesAsync();
            foreach (var agreement in made)
            {
                for (var i = 0; i < ObligationsEach; i++)
                {
                    var due = agreement.StartsOn!.Value.AddDays(60 * (i + 1));
                    database.Add(new Obligation { AgreementId = agreement.Id, PartyId = agreement.Parties[i % 2].Id, Text = $"Kewajiban {i} {Words(i + from)}", Target = 12, Unit = "kelas", DueOn = due, Achieved = 12, DoneOn = dice.Next(20) == 0 ? null : due });
                }

                if (agreement.Id % 5 != 0)
                    database.Add(new Attachment { AgreementId = agreement.Id, Kind = AttachmentKind.Scan, Title = "Naskah", Edition = 1, FileHash = new string('0', 64), MediaType = "application/pdf", FileName = "naskah.pdf", Bytes = 1, Access = AccessLevel.Public, AddedBy = "budi", AddedUtc = DateTime.UtcNow });
            }

            await database.SaveChangesAsync();
        });

    private static string Words(int number) => $"{Fields[number % Fields.Length]} {Fields[number / 5 % Fields.Length]}";
}

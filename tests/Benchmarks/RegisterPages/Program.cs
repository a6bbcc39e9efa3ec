using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.RegisterPagesBenchmark;
using PortalMitra.Testing;

const double Limit = 150;
const int WarmUps = 10;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var requests = args.Where(arg => int.TryParse(arg, out _)).Select(int.Parse).FirstOrDefault(100);
TestDatabase[] databases = args.Contains("sqlite") ? [TestDatabase.Sqlite] : args.Contains("postgres") ? [TestDatabase.Postgres] : [TestDatabase.Sqlite, TestDatabase.Postgres];
var slow = new List<string>();
foreach (var database in databases)
{
    await using var portal = await PortalFixture.ServeAsync(database, new PortalFixtureOptions { RealClock = true, ConfigureServices = WithoutSearchIndex });
    var watch = Stopwatch.StartNew();
    await portal.AddStaffAsync("mitra-satu", "UsePartnerPortal");
    await Register.FillAsync(portal, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)), "mitra-satu");
    // What PostgreSQL's autovacuum does within minutes; SQLite is left as the portal leaves it.
    if (database == TestDatabase.Postgres)
        await portal.QueryAsync(data => data.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
    Console.WriteLine($"{database}: {Register.Partners:n0} partners, {Register.Agreements:n0} agreements, {Register.Agreements * Register.ObligationsEach:n0} obligations stored in {watch.Elapsed.TotalSeconds:0} s");
    using var office = await portal.StaffAsync("budi", "AccessOffice", "ManagePartners");
    using var partner = await portal.SignInAsync("mitra-satu");
    using var visitor = portal.Visitor();
    Console.WriteLine($"\n| {database} | Median ms | 95 % ms | Processor ms |\n|---|---|---|---|");
    foreach (var (name, who, address) in new[]
    {
        ("register, in force", visitor, "/kemitraan"),
        ("register, all, page 200", visitor, "/kemitraan?status=All&hal=200"),
        ("register, words, kind, nagari", visitor, "/kemitraan?q=tenun&jenis=media&nagari=piobang"),
        ("one agreement", visitor, "/kemitraan/naskah-4801"),
        ("directory with map", visitor, "/mitra"),
        ("directory, page 30", visitor, "/mitra?hal=30"),
        ("one partner", visitor, "/mitra/mitra-801"),
        ("office: agreements", office, "/kelola/kerja-sama"),
        ("office: expiring", office, "/kelola/kerja-sama?status=Expiring"),
        ("office: undecided", office, "/kelola/kerja-sama?status=Undecided"),
        ("office: two words", office, "/kelola/kerja-sama?q=tenun+koperasi"),
        ("office: last page", office, "/kelola/kerja-sama?hal=200"),
        ("office: partners", office, "/kelola/mitra"),
        ("office: partners, words", office, "/kelola/mitra?q=yayasan"),
        ("office: one agreement", office, "/kelola/kerja-sama/naskah-4801"),
        ("office: one partner", office, "/kelola/mitra/mitra-801"),
        ("office: overview", office, "/kelola/kemitraan"),
        ("office: home", office, "/kelola"),
        ("partner: home", partner, "/portal-mitra"),
        ("partner: one agreement", partner, "/portal-mitra/naskah-2001"),
    })
    {
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var i = -WarmUps; i < requests; i++)
        {
            if (i == 0)
                processor = Process.GetCurrentProcess().TotalProcessorTime;
            var one = Stopwatch.StartNew();
            await who.ReadAsync(address);
            if (i >= 0)
                times.Add(one.Elapsed.TotalMilliseconds);
        }

        var figure = new Figure(name, times, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / requests);
        Console.WriteLine(figure);
        if (figure.Median > Limit)
            slow.Add($"{database}: {name}");
    }
}

Console.WriteLine(slow.Count == 0 ? $"Every median is under {Limit} ms." : $"SLOW: {string.Join(", ", slow)}");
return slow.Count == 0 ? 0 : 1;

// The public search has no part in these pages.
static void WithoutSearchIndex(IServiceCollection services) => services.Remove(services.Single(service => service.ImplementationType?.Name == "IndexingService"));

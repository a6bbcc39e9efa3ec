using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Modules;

namespace PortalMitra.Migrations.Postgres;

/// <summary>Lets <c>scripts/add-migration.sh</c> see the model without starting the host; it never connects.</summary>
internal sealed class PortalDesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PortalDbContext>()
            .UseNpgsql("Host=localhost;Database=design", postgres => postgres.MigrationsAssembly(typeof(PortalDesignTimeFactory).Assembly.GetName().Name))
            .Options,
        ModuleCatalog.Load(AppContext.BaseDirectory));
}

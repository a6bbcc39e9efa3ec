using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class OutletAliasConfiguration : IEntityTypeConfiguration<OutletAlias>
{
    public void Configure(EntityTypeBuilder<OutletAlias> builder)
    {
        builder.ToTable("exposure_outlet_alias");
        builder.Ignore(alias => alias.AuditName);
        builder.Property(alias => alias.SiteKey).HasMaxLength(255);
        builder.Property(alias => alias.FormerSlug).HasMaxLength(100);
        builder.HasOne<Outlet>().WithMany(outlet => outlet.Aliases).HasForeignKey(alias => alias.OutletId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(alias => alias.SiteKey).IsUnique();
        builder.HasIndex(alias => alias.FormerSlug);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class OutletConfiguration : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.ToTable("exposure_outlet");
        builder.Ignore(outlet => outlet.AuditName);
        builder.Property(outlet => outlet.Slug).HasMaxLength(100);
        builder.Property(outlet => outlet.Name).HasMaxLength(200);
        builder.Property(outlet => outlet.SiteKey).HasMaxLength(255);
        builder.Property(outlet => outlet.Type).HasConversion<string>().HasMaxLength(20);
        builder.Property(outlet => outlet.Level).HasConversion<string>().HasMaxLength(20).HasDefaultValue(OutletLevel.Local);
        builder.Property(outlet => outlet.PressCouncil).HasConversion<string>().HasMaxLength(20).HasDefaultValue(PressCouncilStatus.None);
        builder.HasIndex(outlet => outlet.Slug).IsUnique();
        builder.HasIndex(outlet => outlet.SiteKey).IsUnique();
    }
}

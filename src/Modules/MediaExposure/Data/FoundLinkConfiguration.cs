using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class FoundLinkConfiguration : IEntityTypeConfiguration<FoundLink>
{
    public void Configure(EntityTypeBuilder<FoundLink> builder)
    {
        builder.ToTable("exposure_found_link");
        builder.Property(link => link.CanonicalUrl).HasMaxLength(2048);
        builder.Property(link => link.Url).HasMaxLength(2048);
        builder.Property(link => link.Title).HasMaxLength(500);
        builder.Property(link => link.NamedBy).HasConversion<string>().HasMaxLength(20);
        builder.Property(link => link.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(link => link.LeaseToken).HasMaxLength(40);
        builder.Property(link => link.Failure).HasMaxLength(60);
        builder.Property(link => link.FailureDetail).HasMaxLength(500);
        builder.Property(link => link.WantedBy).HasMaxLength(256);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(link => link.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Source>().WithMany().HasForeignKey(link => link.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => new { link.OutletId, link.CanonicalUrl }).IsUnique();
        builder.HasIndex(link => new { link.State, link.NextAttemptUtc });
        builder.HasIndex(link => new { link.OutletId, link.State, link.NextAttemptUtc });
        builder.HasIndex(link => new { link.SourceId, link.State });
    }
}

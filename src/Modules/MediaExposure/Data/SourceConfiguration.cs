using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("exposure_source");
        builder.Ignore(source => source.AuditName).Ignore(source => source.Interval);
        builder.Property(source => source.Slug).HasMaxLength(100);
        builder.Property(source => source.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(source => source.Url).HasMaxLength(2048);
        builder.Property(source => source.LeaseToken).HasMaxLength(40);
        builder.Property(source => source.LastFailure).HasMaxLength(60);
        builder.Property(source => source.LastFailureDetail).HasMaxLength(500);
        builder.Property(source => source.ETag).HasMaxLength(FetchOutcome.MaxETagLength);
        builder.Property(source => source.Words).HasMaxLength(2000);
        builder.Property(source => source.LinkSelector).HasMaxLength(300);
        builder.Property(source => source.MovedTo).HasMaxLength(2048);
        builder.Property(source => source.BodyHash).HasMaxLength(64);
        builder.Property(source => source.Family).HasConversion<string>().HasMaxLength(20);
        builder.Property(source => source.BackfillNext).HasMaxLength(2048);
        builder.Property(source => source.BackfillKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(source => source.BackfillMark).HasMaxLength(64);
        builder.Property(source => source.BackfillEnd).HasMaxLength(60);
        builder.HasOne(source => source.Outlet).WithMany().HasForeignKey(source => source.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(source => source.Slug).IsUnique();
        builder.HasIndex(source => new { source.IsEnabled, source.NextDueUtc });
    }
}

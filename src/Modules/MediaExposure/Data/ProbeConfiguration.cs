using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class ProbeConfiguration : IEntityTypeConfiguration<Probe>
{
    public void Configure(EntityTypeBuilder<Probe> builder)
    {
        builder.ToTable("exposure_probe");
        builder.Property(probe => probe.Batch).HasMaxLength(40);
        builder.Property(probe => probe.Address).HasMaxLength(2048);
        builder.Property(probe => probe.AskedBy).HasMaxLength(256);
        builder.Property(probe => probe.Failure).HasMaxLength(60);
        builder.HasOne<Source>().WithMany().HasForeignKey(probe => probe.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(probe => probe.Batch);
        builder.HasIndex(probe => probe.DoneUtc);
    }
}

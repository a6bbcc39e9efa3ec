using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class StorySplitConfiguration : IEntityTypeConfiguration<StorySplit>
{
    public void Configure(EntityTypeBuilder<StorySplit> builder)
    {
        builder.ToTable("exposure_story_split");
        builder.Ignore(split => split.AuditName);
        builder.Property(split => split.DecidedBy).HasMaxLength(256);
        builder.HasOne<Mention>().WithMany().HasForeignKey(split => split.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Mention>().WithMany().HasForeignKey(split => split.SecondId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(split => new { split.FirstId, split.SecondId }).IsUnique();
    }
}

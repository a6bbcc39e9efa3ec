using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class MentionVersionConfiguration : IEntityTypeConfiguration<MentionVersion>
{
    public void Configure(EntityTypeBuilder<MentionVersion> builder)
    {
        builder.ToTable("exposure_mention_version");
        builder.Property(version => version.Title).HasMaxLength(500);
        builder.Property(version => version.PageHash).HasMaxLength(64);
        builder.Property(version => version.CopyHash).HasMaxLength(64);
        builder.HasOne<Mention>().WithMany().HasForeignKey(version => version.MentionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.MentionId, version.SeenUtc }).IsUnique();
    }
}

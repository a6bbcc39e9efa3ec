using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class ReviewedMentionConfiguration : IEntityTypeConfiguration<ReviewedMention>
{
    public void Configure(EntityTypeBuilder<ReviewedMention> builder)
    {
        builder.ToTable("exposure_reviewed_mention");
        builder.HasKey(reviewed => new { reviewed.ActionId, reviewed.MentionId });
        builder.Property(reviewed => reviewed.Before).HasMaxLength(2000);
        builder.Property(reviewed => reviewed.After).HasMaxLength(2000);
        builder.HasOne<Mention>().WithMany().HasForeignKey(reviewed => reviewed.MentionId).OnDelete(DeleteBehavior.Cascade);
    }
}

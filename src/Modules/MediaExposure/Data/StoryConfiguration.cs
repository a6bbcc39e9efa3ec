using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class StoryConfiguration : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("exposure_story");
        builder.Ignore(story => story.AuditName);
        builder.HasOne(story => story.Event).WithMany(covered => covered.Stories).HasForeignKey(story => story.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(story => story.RegroupedUtc);
    }
}

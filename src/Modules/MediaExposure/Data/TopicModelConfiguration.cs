using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class TopicModelConfiguration : IEntityTypeConfiguration<TopicModel>
{
    public void Configure(EntityTypeBuilder<TopicModel> builder)
    {
        builder.ToTable("exposure_topic_model");
        builder.Ignore(model => model.AuditName).Ignore(model => model.IsUsed);
        builder.Property(model => model.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(model => model.Topic).WithMany().HasForeignKey(model => model.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(model => model.TopicId).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("exposure_topic");
        builder.Ignore(topic => topic.AuditName);
        builder.Property(topic => topic.Slug).HasMaxLength(100);
        builder.Property(topic => topic.Name).HasMaxLength(200);
        builder.Property(topic => topic.OwnNames).HasDefaultValue("");
        builder.Property(topic => topic.ProgrammeTerms).HasDefaultValue("");
        builder.Property(topic => topic.People).HasDefaultValue("");
        builder.Property(topic => topic.NotUsTerms).HasDefaultValue("");
        builder.Property(topic => topic.Query).HasMaxLength(2000);
        builder.Property(topic => topic.AskFromTenths).HasDefaultValue(20);
        builder.HasIndex(topic => topic.Slug).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class AlertSubscriptionConfiguration : IEntityTypeConfiguration<AlertSubscription>
{
    public void Configure(EntityTypeBuilder<AlertSubscription> builder)
    {
        builder.ToTable("exposure_alert_subscription");
        builder.Ignore(row => row.AuditName).Ignore(row => row.IsOwn);
        builder.Property(row => row.UserName).HasMaxLength(256);
        builder.Property(row => row.Rhythm).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Topic>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Cascade);
        // Null equals nothing in an index: the row for all topics needs one of its own.
        builder.HasIndex(row => new { row.UserName, row.TopicId }).IsUnique();
        builder.HasIndex(row => row.UserName, "IX_exposure_alert_subscription_all").IsUnique().HasFilter("\"TopicId\" IS NULL");
    }
}

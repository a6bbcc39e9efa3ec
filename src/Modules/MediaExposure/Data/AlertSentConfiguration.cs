using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class AlertSentConfiguration : IEntityTypeConfiguration<AlertSent>
{
    public void Configure(EntityTypeBuilder<AlertSent> builder)
    {
        builder.ToTable("exposure_alert_sent");
        builder.HasKey(sent => new { sent.UserName, sent.MentionId });
        builder.Property(sent => sent.UserName).HasMaxLength(256);
        builder.HasOne<Mention>().WithMany().HasForeignKey(sent => sent.MentionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(sent => sent.Mail).WithMany().HasForeignKey(sent => sent.MailId).OnDelete(DeleteBehavior.Restrict);
    }
}

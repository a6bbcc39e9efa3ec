using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class AlertMailConfiguration : IEntityTypeConfiguration<AlertMail>
{
    public void Configure(EntityTypeBuilder<AlertMail> builder)
    {
        builder.ToTable("exposure_alert_mail");
        builder.Property(mail => mail.UserName).HasMaxLength(256);
        builder.Property(mail => mail.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(mail => mail.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(mail => mail.Failure).HasMaxLength(60);
        builder.HasIndex(mail => new { mail.UserName, mail.Id });
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptUtc });
    }
}

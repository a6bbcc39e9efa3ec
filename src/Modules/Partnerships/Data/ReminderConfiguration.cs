using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("partnerships_reminder");
        builder.Property(reminder => reminder.UserName).HasMaxLength(256);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(reminder => reminder.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reminder => new { reminder.AgreementId, reminder.ObligationId, reminder.LastDay, reminder.Point, reminder.UserName }).IsUnique();
        builder.HasIndex(reminder => reminder.NextAttemptUtc);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class CalendarKeyConfiguration : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> builder)
    {
        builder.ToTable("partnerships_calendar_key");
        builder.HasKey(key => key.UserName);
        builder.Property(key => key.UserName).HasMaxLength(256);
        builder.Property(key => key.Hash).HasMaxLength(64);
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PortalMitra.Framework.Settings;

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("framework_setting");
        builder.HasKey(setting => setting.Name);
        builder.Property(setting => setting.Name).HasMaxLength(100);
        builder.Ignore(setting => setting.AuditName);
    }
}

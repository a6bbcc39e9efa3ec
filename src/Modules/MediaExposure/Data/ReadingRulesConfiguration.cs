using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class ReadingRulesConfiguration : IEntityTypeConfiguration<ReadingRules>
{
    public void Configure(EntityTypeBuilder<ReadingRules> builder)
    {
        builder.ToTable("exposure_reading_rules");
        builder.Ignore(rules => rules.AuditName).Ignore(rules => rules.Example);
        builder.Property(rules => rules.Body).HasMaxLength(ReadingRules.MaxSelector);
        builder.Property(rules => rules.Title).HasMaxLength(ReadingRules.MaxSelector);
        builder.Property(rules => rules.Author).HasMaxLength(ReadingRules.MaxSelector);
        builder.Property(rules => rules.Date).HasMaxLength(ReadingRules.MaxSelector);
        builder.Property(rules => rules.NextPage).HasMaxLength(ReadingRules.MaxSelector);
        builder.Property(rules => rules.ExampleUrl).HasMaxLength(2048);
        builder.Property(rules => rules.ExampleCharset).HasMaxLength(100);
        builder.Property(rules => rules.ExampleCopy).HasMaxLength(64);
        builder.Property(rules => rules.ChangedBy).HasMaxLength(256);
        builder.HasOne(rules => rules.Outlet).WithMany().HasForeignKey(rules => rules.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(rules => rules.OutletId).IsUnique();
    }
}

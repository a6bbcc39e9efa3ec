using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class PartnerKindConfiguration : IEntityTypeConfiguration<PartnerKind>
{
    public void Configure(EntityTypeBuilder<PartnerKind> builder)
    {
        builder.ToTable("partnerships_partner_kind");
        builder.Ignore(kind => kind.AuditName);
        builder.Property(kind => kind.Slug).HasMaxLength(100);
        builder.Property(kind => kind.Name).HasMaxLength(100);
        builder.Property(kind => kind.EnglishName).HasMaxLength(100);
        builder.Property(kind => kind.Regime).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(kind => kind.Slug).IsUnique();
    }
}

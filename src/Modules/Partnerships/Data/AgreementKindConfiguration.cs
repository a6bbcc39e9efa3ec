using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class AgreementKindConfiguration : IEntityTypeConfiguration<AgreementKind>
{
    public void Configure(EntityTypeBuilder<AgreementKind> builder)
    {
        builder.ToTable("partnerships_agreement_kind");
        builder.Ignore(kind => kind.AuditName);
        builder.Property(kind => kind.Slug).HasMaxLength(100);
        builder.Property(kind => kind.Name).HasMaxLength(100);
        builder.Property(kind => kind.EnglishName).HasMaxLength(100);
        builder.Property(kind => kind.UsualRegimes).HasMaxLength(200);
        builder.HasIndex(kind => kind.Slug).IsUnique();
    }
}

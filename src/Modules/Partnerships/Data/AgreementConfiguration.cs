using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("partnerships_agreement");
        builder.Ignore(agreement => agreement.AuditName);
        builder.Property(agreement => agreement.Slug).HasMaxLength(100);
        builder.Property(agreement => agreement.Subject).HasMaxLength(Agreement.MaxSubjectLength);
        builder.Property(agreement => agreement.Number).HasMaxLength(Agreement.MaxNumberLength);
        builder.HasMany(agreement => agreement.Partners).WithMany().UsingEntity(
            "AgreementPartner",
            right => right.HasOne(typeof(Partner)).WithMany().HasForeignKey("PartnerId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Agreement)).WithMany().HasForeignKey("AgreementId").OnDelete(DeleteBehavior.Cascade),
            join => join.ToTable("partnerships_agreement_partner"));
        builder.HasIndex(agreement => agreement.Slug).IsUnique();
    }
}

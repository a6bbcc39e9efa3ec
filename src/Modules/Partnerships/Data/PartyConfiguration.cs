using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.ToTable("partnerships_party");
        builder.Ignore(party => party.AuditName).Ignore(party => party.IsOffice);
        builder.Property(party => party.Number).HasMaxLength(Party.MaxLineLength);
        builder.Property(party => party.SignatoryName).HasMaxLength(Party.MaxLineLength);
        builder.Property(party => party.SignatoryPosition).HasMaxLength(Party.MaxLineLength);
        builder.Property(party => party.ContactPerson).HasMaxLength(Party.MaxLineLength);
        builder.Property(party => party.PowerOfAttorney).HasMaxLength(Party.MaxLineLength);
        builder.HasOne(party => party.Agreement).WithMany(agreement => agreement.Parties).HasForeignKey(party => party.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(party => party.Partner).WithMany().HasForeignKey(party => party.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(party => party.Nagari).WithMany().HasForeignKey(party => party.NagariId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(party => new { party.AgreementId, party.Position }).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("partnerships_contact");
        builder.Ignore(contact => contact.AuditName);
        builder.Property(contact => contact.Name).HasMaxLength(Contact.MaxLineLength);
        builder.Property(contact => contact.Position).HasMaxLength(Contact.MaxLineLength);
        builder.Property(contact => contact.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(contact => contact.Phone).HasMaxLength(Contact.MaxLineLength);
        builder.Property(contact => contact.Email).HasMaxLength(Contact.MaxLineLength);
        builder.HasOne(contact => contact.Partner).WithMany().HasForeignKey(contact => contact.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

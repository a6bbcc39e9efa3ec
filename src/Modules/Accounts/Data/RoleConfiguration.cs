using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Data;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("accounts_role");
        builder.Property(role => role.Name).HasMaxLength(32).IsRequired();
        builder.Property(role => role.NormalizedName).HasMaxLength(32).IsRequired();
        builder.Property(role => role.DisplayName).HasMaxLength(100);
        builder.Property(role => role.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.HasIndex(role => role.NormalizedName).IsUnique();
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Data;

internal sealed class RoleClaimConfiguration : IEntityTypeConfiguration<IdentityRoleClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<int>> builder)
    {
        builder.ToTable("accounts_role_claim");
        builder.Property(claim => claim.ClaimType).HasMaxLength(100);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(256);
        builder.HasOne<Role>().WithMany().HasForeignKey(claim => claim.RoleId);
    }
}

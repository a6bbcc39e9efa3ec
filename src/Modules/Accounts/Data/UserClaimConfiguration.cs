using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Data;

internal sealed class UserClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder)
    {
        builder.ToTable("accounts_user_claim");
        builder.Property(claim => claim.ClaimType).HasMaxLength(100);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(256);
        builder.HasOne<User>().WithMany().HasForeignKey(claim => claim.UserId);
    }
}

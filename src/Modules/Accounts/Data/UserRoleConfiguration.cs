using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Data;

internal sealed class UserRoleConfiguration : IEntityTypeConfiguration<IdentityUserRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<int>> builder)
    {
        builder.ToTable("accounts_user_role");
        builder.HasKey(membership => new { membership.UserId, membership.RoleId });
        builder.HasOne<User>().WithMany().HasForeignKey(membership => membership.UserId);
        builder.HasOne<Role>().WithMany().HasForeignKey(membership => membership.RoleId);
    }
}

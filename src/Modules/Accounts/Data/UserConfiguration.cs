using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Data;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("accounts_user");
        builder.Property(user => user.UserName).HasMaxLength(User.MaxUserNameLength).IsRequired();
        builder.Property(user => user.NormalizedUserName).HasMaxLength(User.MaxUserNameLength).IsRequired();
        builder.Property(user => user.DisplayName).HasMaxLength(User.MaxDisplayNameLength);
        builder.Property(user => user.Email).HasMaxLength(256);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(256);
        builder.Property(user => user.Language).HasMaxLength(2).HasDefaultValue("id");
        builder.Property(user => user.PhoneNumber).HasMaxLength(32);
        builder.Property(user => user.PasswordHash).HasMaxLength(256);
        builder.Property(user => user.SecurityStamp).HasMaxLength(64);
        builder.Property(user => user.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.HasIndex(user => user.NormalizedUserName).IsUnique();
    }
}

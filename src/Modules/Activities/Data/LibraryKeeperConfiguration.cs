using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Data;

internal sealed class LibraryKeeperConfiguration : IEntityTypeConfiguration<LibraryKeeper>
{
    public void Configure(EntityTypeBuilder<LibraryKeeper> builder)
    {
        builder.ToTable("activities_library_keeper");
        builder.Ignore(keeper => keeper.AuditName);
        builder.Property(keeper => keeper.UserName).HasMaxLength(256);
        builder.HasOne(keeper => keeper.Library).WithMany().HasForeignKey(keeper => keeper.LibraryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(keeper => new { keeper.UserName, keeper.LibraryId }).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Data;

internal sealed class LibraryConfiguration : IEntityTypeConfiguration<Library>
{
    public void Configure(EntityTypeBuilder<Library> builder)
    {
        builder.ToTable("places_library");
        builder.Property(library => library.Slug).HasMaxLength(DistrictConfiguration.SlugLength);
        builder.Property(library => library.Name).HasMaxLength(Library.MaxNameLength);
        builder.Property(library => library.Address).HasMaxLength(Library.MaxAddressLength);
        builder.Property(library => library.Hours).HasMaxLength(Library.MaxHoursLength);
        builder.HasIndex(library => library.Slug).IsUnique();
        builder.HasOne(library => library.Nagari).WithMany(nagari => nagari.Libraries)
            .HasForeignKey(library => library.NagariId).OnDelete(DeleteBehavior.Restrict);
    }
}

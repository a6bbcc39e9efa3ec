using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Data;

internal sealed class DistrictConfiguration : IEntityTypeConfiguration<District>
{
    public const int SlugLength = 100;

    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.ToTable("places_district");
        builder.Property(district => district.Slug).HasMaxLength(SlugLength);
        builder.Property(district => district.Name).HasMaxLength(District.MaxNameLength);
        builder.Property(district => district.Note).HasMaxLength(District.MaxNoteLength);
        builder.Property(district => district.NoteEn).HasMaxLength(District.MaxNoteLength);
        builder.HasIndex(district => district.Slug).IsUnique();
    }
}

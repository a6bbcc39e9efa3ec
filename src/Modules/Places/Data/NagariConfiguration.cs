using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Data;

internal sealed class NagariConfiguration : IEntityTypeConfiguration<Nagari>
{
    public void Configure(EntityTypeBuilder<Nagari> builder)
    {
        builder.ToTable("places_nagari");
        builder.Property(nagari => nagari.Slug).HasMaxLength(DistrictConfiguration.SlugLength);
        builder.Property(nagari => nagari.Name).HasMaxLength(Nagari.MaxNameLength);
        builder.Property(nagari => nagari.BaselineNote).HasMaxLength(Nagari.MaxBaselineNoteLength);
        builder.Property(nagari => nagari.Summary).HasMaxLength(Nagari.MaxSummaryLength);
        builder.Property(nagari => nagari.SummaryEn).HasMaxLength(Nagari.MaxSummaryLength);
        builder.Property(nagari => nagari.Illustration).HasMaxLength(100);
        builder.HasIndex(nagari => nagari.Slug).IsUnique();
        builder.HasOne(nagari => nagari.District).WithMany().HasForeignKey(nagari => nagari.DistrictId).OnDelete(DeleteBehavior.Restrict);
    }
}

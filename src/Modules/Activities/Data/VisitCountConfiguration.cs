using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Data;

internal sealed class VisitCountConfiguration : IEntityTypeConfiguration<VisitCount>
{
    public void Configure(EntityTypeBuilder<VisitCount> builder)
    {
        builder.ToTable("activities_visit_count");
        builder.Ignore(count => count.AuditName).Ignore(count => count.Total);
        builder.Property(count => count.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(count => count.Note).HasMaxLength(VisitCount.MaxNoteLength);
        builder.Property(count => count.EnteredBy).HasMaxLength(256);
        builder.HasOne(count => count.Library).WithMany().HasForeignKey(count => count.LibraryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(count => new { count.LibraryId, count.Day, count.Way, count.IsMonth }).IsUnique();
        builder.HasIndex(count => count.Day);
    }
}

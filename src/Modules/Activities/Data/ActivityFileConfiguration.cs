using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Data;

internal sealed class ActivityFileConfiguration : IEntityTypeConfiguration<ActivityFile>
{
    public void Configure(EntityTypeBuilder<ActivityFile> builder)
    {
        builder.ToTable("activities_file");
        builder.Ignore(file => file.AuditName);
        builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.Title).HasMaxLength(ActivityFile.MaxTitleLength);
        builder.Property(file => file.FileHash).HasMaxLength(64);
        builder.Property(file => file.MediaType).HasMaxLength(100);
        builder.Property(file => file.FileName).HasMaxLength(200);
        builder.Property(file => file.AddedBy).HasMaxLength(256);
        builder.HasOne(file => file.Activity).WithMany().HasForeignKey(file => file.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}

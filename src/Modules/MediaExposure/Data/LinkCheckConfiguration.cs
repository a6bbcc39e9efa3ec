using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class LinkCheckConfiguration : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.ToTable("exposure_link_check");
        builder.HasKey(check => check.MentionId);
        builder.Ignore(check => check.DeadSinceUtc);
        builder.Property(check => check.MentionId).ValueGeneratedNever();
        builder.Property(check => check.Health).HasConversion<string>().HasMaxLength(20);
        builder.Property(check => check.MovedTo).HasMaxLength(2048);
        builder.Property(check => check.Failure).HasMaxLength(60);
        builder.Property(check => check.FailureDetail).HasMaxLength(LinkCheck.MaxDetailLength);
        builder.Property(check => check.LeaseToken).HasMaxLength(40);
        builder.HasOne<Mention>().WithOne().HasForeignKey<LinkCheck>(check => check.MentionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(check => check.NextCheckUtc);
    }
}

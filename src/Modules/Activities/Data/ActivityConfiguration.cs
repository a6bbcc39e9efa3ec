using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Activities.Data;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("activities_activity");
        builder.Ignore(activity => activity.AuditName).Ignore(activity => activity.LastDay).Ignore(activity => activity.Participants);
        builder.Property(activity => activity.Slug).HasMaxLength(100);
        builder.Property(activity => activity.Title).HasMaxLength(Activity.MaxTitleLength);
        foreach (var line in new[] { nameof(Activity.Topic), nameof(Activity.Hours), nameof(Activity.Place), nameof(Activity.Speakers) })
            builder.Property(line).HasMaxLength(Activity.MaxLineLength);
        foreach (var text in new[] { nameof(Activity.Summary), nameof(Activity.Need), nameof(Activity.Done), nameof(Activity.Result), nameof(Activity.CancelReason) })
            builder.Property(text).HasMaxLength(Activity.MaxTextLength);
        builder.Property(activity => activity.Space).HasConversion<string>().HasMaxLength(20);
        builder.Property(activity => activity.State).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(activity => activity.Nagari).WithMany().HasForeignKey(activity => activity.NagariId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(activity => activity.Library).WithMany().HasForeignKey(activity => activity.LibraryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(activity => activity.Agreement).WithMany().HasForeignKey(activity => activity.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(activity => activity.Partners).WithMany().UsingEntity(
            "ActivityPartner",
            right => right.HasOne(typeof(Partner)).WithMany().HasForeignKey("PartnerId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Activity)).WithMany().HasForeignKey("ActivityId").OnDelete(DeleteBehavior.Cascade),
            join => join.ToTable("activities_activity_partner"));
        builder.HasIndex(activity => activity.Slug).IsUnique();
        builder.HasIndex(activity => new { activity.State, activity.StartsOn });
    }
}

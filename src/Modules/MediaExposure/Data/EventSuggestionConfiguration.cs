using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class EventSuggestionConfiguration : IEntityTypeConfiguration<EventSuggestion>
{
    public void Configure(EntityTypeBuilder<EventSuggestion> builder)
    {
        builder.ToTable("exposure_event_suggestion");
        builder.Ignore(suggestion => suggestion.AuditName);
        builder.Property(suggestion => suggestion.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(suggestion => suggestion.DecidedBy).HasMaxLength(256);
        // A story goes only when it has become part of another, and its questions have gone over to that one.
        builder.HasOne(suggestion => suggestion.First).WithMany().HasForeignKey(suggestion => suggestion.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(suggestion => suggestion.Second).WithMany().HasForeignKey(suggestion => suggestion.SecondId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(suggestion => new { suggestion.FirstId, suggestion.SecondId }).IsUnique();
        builder.HasIndex(suggestion => new { suggestion.State, suggestion.ScoreTenths });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class CooperationRequestConfiguration : IEntityTypeConfiguration<CooperationRequest>
{
    public void Configure(EntityTypeBuilder<CooperationRequest> builder)
    {
        builder.ToTable("partnerships_request");
        builder.Ignore(request => request.AuditName);
        foreach (var line in new[] { nameof(CooperationRequest.Organisation), nameof(CooperationRequest.Subject), nameof(CooperationRequest.ContactName), nameof(CooperationRequest.ContactPosition), nameof(CooperationRequest.ContactPhone), nameof(CooperationRequest.ContactEmail) })
            builder.Property(line).HasMaxLength(CooperationRequest.MaxLineLength);
        builder.Property(request => request.Text).HasMaxLength(CooperationRequest.MaxTextLength);
        builder.Property(request => request.DeclineReason).HasMaxLength(CooperationRequest.MaxTextLength);
        builder.Property(request => request.DecidedBy).HasMaxLength(256);
        builder.Property(request => request.State).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(request => request.Kind).WithMany().HasForeignKey(request => request.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(request => request.Nagari).WithMany().HasForeignKey(request => request.NagariId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(request => request.Agreement).WithMany().HasForeignKey(request => request.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => new { request.State, request.ReceivedUtc });
    }
}

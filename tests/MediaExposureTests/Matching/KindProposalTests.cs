using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class KindProposalTests
{
    [Theory]
    [InlineData(MentionKind.Earned)]
    [InlineData(MentionKind.Earned, SourceMarkKind.Agency)]
    [InlineData(MentionKind.Release, SourceMarkKind.Release)]
    [InlineData(MentionKind.Release, SourceMarkKind.PublicOffice)]
    [InlineData(MentionKind.Release, SourceMarkKind.Agency, SourceMarkKind.Release)]
    [InlineData(MentionKind.Paid, SourceMarkKind.Paid)]
    [InlineData(MentionKind.Paid, SourceMarkKind.Release, SourceMarkKind.Paid)]
    public void The_marks_of_a_text_tell_its_kind(MentionKind kind, params SourceMarkKind[] marks) => Assert.Equal(kind, KindProposal.Of(Outlet(), Credits(marks)));

    [Fact]
    public void Our_own_channels_are_never_exposure() =>
        Assert.Equal(MentionKind.Owned, KindProposal.Of(Outlet(isOwn: true), Credits(SourceMarkKind.Paid)));

    [Fact]
    public void Somebody_elses_social_media_is_counted_apart() =>
        Assert.Equal(MentionKind.Shared, KindProposal.Of(Outlet(type: OutletType.Social), Credits(SourceMarkKind.Release)));

    private static Credits Credits(params SourceMarkKind[] marks) => new() { Marks = [.. marks.Select(kind => new SourceMark(kind, "(dst)"))] };

    private static Outlet Outlet(bool isOwn = false, OutletType type = OutletType.Online) =>
        new() { Slug = "kabar", Name = "Kabar", SiteKey = "kabar.test", IsOwn = isOwn, Type = type };
}

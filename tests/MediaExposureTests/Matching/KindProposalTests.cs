using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class KindProposalTests
{
    [Theory]
    [InlineData("Pustaka ramai", "Warga datang sejak pagi.", MentionKind.Earned)]
    [InlineData("Pustaka ramai", "Warga datang sejak pagi. (rls)", MentionKind.Release)]
    [InlineData("Pustaka ramai", "Warga datang sejak pagi. (Kominfo/rd)", MentionKind.Release)]
    [InlineData("Pustaka ramai", "Demikian siaran pers Dispusip.", MentionKind.Release)]
    [InlineData("ADVERTORIAL: Pustaka ramai", "Warga datang.", MentionKind.Paid)]
    [InlineData("Pustaka ramai", "Warga datang sejak pagi. (ADV)", MentionKind.Paid)]
    [InlineData("Pustaka ramai", "Warga datang sejak pagi. (adv/rls)", MentionKind.Paid)]
    public void What_stands_at_the_edges_of_a_text_tells_its_kind(string title, string text, MentionKind kind) =>
        Assert.Equal(kind, KindProposal.Of(Outlet(), title, [text], author: null));

    [Fact]
    public void In_the_middle_it_is_merely_talked_about() => Assert.Equal(
        MentionKind.Earned,
        KindProposal.Of(Outlet(), "Pustaka ramai", ["Warga datang.", "Dalam siaran pers pekan lalu hal itu disebut.", "Acara lancar.", "Selesai."], author: null));

    [Fact]
    public void Our_own_channels_are_never_exposure() => Assert.Equal(
        MentionKind.Owned, KindProposal.Of(Outlet(isOwn: true), "Pustaka ramai", ["Warga datang."], author: null));

    [Fact]
    public void Somebody_elses_social_media_is_counted_apart() => Assert.Equal(
        MentionKind.Shared, KindProposal.Of(Outlet(type: OutletType.Social), "Pustaka ramai", ["Warga datang."], author: null));

    private static Outlet Outlet(bool isOwn = false, OutletType type = OutletType.Online) =>
        new() { Slug = "kabar", Name = "Kabar", SiteKey = "kabar.test", IsOwn = isOwn, Type = type };
}

using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Outlets;

public sealed class TiersTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Tiers Rules = new(
    [
        Rule(1, OutletTier.O, own: true), Rule(2, OutletTier.S, OutletType.Social), Rule(3, OutletTier.A, level: OutletLevel.National),
        Rule(4, OutletTier.A, council: PressCouncilStatus.Factual), Rule(5, OutletTier.B, council: PressCouncilStatus.Administrative),
        Rule(6, OutletTier.B, OutletType.Print, OutletLevel.Provincial), Rule(7, OutletTier.C),
    ]);

    [Theory]
    [InlineData(OutletType.Online, OutletLevel.Local, PressCouncilStatus.None, false, OutletTier.C)]
    [InlineData(OutletType.Online, OutletLevel.National, PressCouncilStatus.None, false, OutletTier.A)]
    [InlineData(OutletType.Online, OutletLevel.Local, PressCouncilStatus.Factual, false, OutletTier.A)]
    [InlineData(OutletType.Online, OutletLevel.Local, PressCouncilStatus.Administrative, false, OutletTier.B)]
    [InlineData(OutletType.Print, OutletLevel.Provincial, PressCouncilStatus.None, false, OutletTier.B)]
    [InlineData(OutletType.Online, OutletLevel.Provincial, PressCouncilStatus.None, false, OutletTier.C)]
    [InlineData(OutletType.Social, OutletLevel.National, PressCouncilStatus.None, false, OutletTier.S)]
    [InlineData(OutletType.Online, OutletLevel.National, PressCouncilStatus.Factual, true, OutletTier.O)]
    public void The_first_line_that_fits_decides(OutletType type, OutletLevel level, PressCouncilStatus council, bool own, OutletTier tier) =>
        Assert.Equal(tier, Rules.Of(Outlet(type, level, council, Start, own), Today));

    [Fact]
    public void A_status_of_the_press_council_does_not_reach_back_before_its_day()
    {
        var outlet = Outlet(council: PressCouncilStatus.Factual, on: new DateOnly(2026, 11, 10));

        Assert.Equal(OutletTier.C, Rules.Of(outlet, new DateOnly(2026, 11, 9)));
        Assert.Equal(OutletTier.A, Rules.Of(outlet, new DateOnly(2026, 11, 10)));
        Assert.Equal(
            [new TierSpan(OutletTier.C, new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 9)), new TierSpan(OutletTier.A, new DateOnly(2026, 11, 10), new DateOnly(2026, 12, 31))],
            Rules.Spans(outlet, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public void A_status_without_its_day_cannot_be_placed_and_does_not_count() =>
        Assert.Equal(OutletTier.C, Rules.Of(Outlet(council: PressCouncilStatus.Factual, on: null), Today));

    [Fact]
    public void A_new_version_holds_from_its_day_and_leaves_what_was_before()
    {
        var tiers = new Tiers([Rule(1, OutletTier.C), Rule(1, OutletTier.B, from: new DateOnly(2026, 11, 1))]);
        var outlet = Outlet();

        Assert.Equal(OutletTier.C, tiers.Of(outlet, new DateOnly(2026, 10, 31)));
        Assert.Equal(OutletTier.B, tiers.Of(outlet, new DateOnly(2026, 11, 1)));
        Assert.Equal(2, tiers.Spans(outlet, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)).Count);
        Assert.Equal(new DateOnly(2026, 11, 1), tiers.VersionOn(Today));
    }

    [Fact]
    public void Before_the_first_version_there_is_no_tier() => Assert.Null(Rules.Of(Outlet(), Start.AddDays(-1)));

    private static TierRule Rule(int position, OutletTier tier, OutletType? type = null, OutletLevel? level = null, PressCouncilStatus? council = null, bool? own = null, DateOnly? from = null) =>
        new() { ValidFrom = from ?? Start, Position = position, Tier = tier, Type = type, Level = level, PressCouncil = council, IsOwn = own };

    private static Outlet Outlet(OutletType type = OutletType.Online, OutletLevel level = OutletLevel.Local, PressCouncilStatus council = PressCouncilStatus.None, DateOnly? on = null, bool own = false) =>
        new() { Slug = "kabar", Name = "Kabar", SiteKey = "kabar.test", Type = type, Level = level, PressCouncil = council, PressCouncilOn = on, IsOwn = own };
}

using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Domain;

public sealed class AgreementTermTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2025-12-31", AgreementState.NotYetStarted)]
    [InlineData("2026-01-01", "2026-12-31", "2026-01-01", AgreementState.InForce)]
    [InlineData("2026-01-01", "2026-12-31", "2026-12-31", AgreementState.InForce)]
    [InlineData("2026-01-01", "2026-12-31", "2027-01-01", AgreementState.Expired)]
    [InlineData("2024-02-29", "2028-02-29", "2028-02-29", AgreementState.InForce)]
    [InlineData("2024-02-29", "2028-02-29", "2028-03-01", AgreementState.Expired)]
    [InlineData("2026-01-01", null, "2040-01-01", AgreementState.InForce)]
    [InlineData(null, "2026-12-31", "2026-06-01", AgreementState.InForce)]
    public void First_and_last_day_are_included(string? starts, string? ends, string day, AgreementState expected) =>
        Assert.Equal(expected, Signed(starts, ends).StateOn(Day(day)!.Value));

    [Theory]
    [InlineData(AgreementStage.Prospect)]
    [InlineData(AgreementStage.ReadyToSign)]
    [InlineData(AgreementStage.Dropped)]
    public void Before_it_is_signed_it_has_no_state(AgreementStage stage) =>
        Assert.Null(new AgreementTerm(stage, null, Day("2026-01-01"), Day("2026-12-31"), null, false).StateOn(Day("2026-06-01")!.Value));

    [Theory]
    [InlineData("2026-05-31", AgreementState.InForce)]
    [InlineData("2026-06-01", AgreementState.Terminated)]
    [InlineData("2027-06-01", AgreementState.Terminated)]
    public void Ended_early_it_holds_until_the_day_before(string day, AgreementState expected) =>
        Assert.Equal(expected, (Signed("2026-01-01", "2026-12-31") with { Stage = AgreementStage.Terminated, TerminatedOn = Day("2026-06-01") }).StateOn(Day(day)!.Value));

    [Theory]
    [InlineData("2026-07-03", false)]
    [InlineData("2026-07-04", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void It_expires_within_180_days_of_its_end(string day, bool isExpiring) => Assert.Equal(isExpiring, Signed("2026-01-01", "2026-12-31").IsExpiring(Day(day)!.Value));

    [Fact]
    public void With_a_signed_successor_it_stays_in_force_to_its_end_and_is_renewed_after()
    {
        var term = Signed("2026-01-01", "2026-12-31") with { HasSignedSuccessor = true };
        Assert.True(term.IsAlreadyRenewed(Day("2026-12-31")!.Value));
        Assert.False(term.IsExpiring(Day("2026-12-31")!.Value));
        Assert.Equal(AgreementState.Renewed, term.StateOn(Day("2027-01-01")!.Value));
    }

    /// <summary>Both sides of midnight in WIB: 16:59 and 17:00 UTC are two days of the office.</summary>
    [Theory]
    [InlineData("2026-12-31T16:59:59Z", AgreementState.InForce)]
    [InlineData("2026-12-31T17:00:00Z", AgreementState.Expired)]
    public void The_day_is_the_offices(string instant, AgreementState expected)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), zone).DateTime);
        Assert.Equal(expected, Signed("2026-01-01", "2026-12-31").StateOn(today));
    }

    private static AgreementTerm Signed(string? starts, string? ends) => new(AgreementStage.Signed, null, Day(starts), Day(ends), null, false);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

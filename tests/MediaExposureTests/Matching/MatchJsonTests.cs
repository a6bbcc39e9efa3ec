using System.Text.Json;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class MatchJsonTests
{
    [Fact]
    public void Reasons_stored_before_places_were_kept_are_still_read()
    {
        var reason = Assert.Single(MatchJson.Read("""[{"kind":"SubjectWithNagari","points":2.5,"term":"perpustakaan nagari","place":"taeh bukik","zone":"Lead"}]"""));

        Assert.Equal(new MatchReason(ReasonKind.SubjectWithNagari, 2.5m, "perpustakaan nagari", "taeh bukik", Zone.Lead), reason);
        Assert.Null(reason.Start);
    }

    [Fact]
    public void What_is_stored_is_read_as_it_was()
    {
        var reasons = RecipeTopic.Matcher().Match("Dispusip Limapuluh Kota Buka Kelas", ["SARILAMAK – Kelas dibuka di perpustakaan daerah. Petugas Dispusip Payakumbuh hadir."]).Reasons;

        Assert.NotEmpty(reasons);
        Assert.Equal(reasons, MatchJson.Read(JsonSerializer.Serialize(reasons, MatchJson.Options)));
    }
}

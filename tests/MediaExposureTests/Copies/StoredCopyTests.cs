using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Files;
using PortalMitra.MediaExposureTests.Review;

namespace PortalMitra.MediaExposureTests.Copies;

public sealed class StoredCopyTests
{
    private const string Original = "<html><script>alert(document.cookie)</script><h1>Pustaka ramai</h1></html>";

    [Fact]
    public async Task The_page_as_it_was_sent_is_a_file_of_plain_text_that_never_runs_in_our_name()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        var id = await AddAsync(portal);

        using var file = await staff.GetAsync($"/kelola/liputan/{id}/salinan?handler=File");

        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Original, await file.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=File")]
    public async Task Only_staff_who_may_look_get_it(string handler)
    {
        await using var portal = await PortalFixture.ServeAsync();
        var id = await AddAsync(portal);
        using var citizen = portal.Visitor();
        using var writer = await portal.StaffAsync("sari", "AccessOffice");

        using var refused = await citizen.GetAsync($"/kelola/liputan/{id}/salinan{handler}");
        using var forbidden = await writer.GetAsync($"/kelola/liputan/{id}/salinan{handler}");

        Assert.Contains("/masuk", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/tidak-berwenang", forbidden.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be_gone()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        var id = await ReviewMentionsTests.AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        Assert.Contains("Berkas halaman asli tidak ada di penyimpanan.", await staff.ReadAsync($"/kelola/liputan/{id}/salinan"), StringComparison.Ordinal);
        using var file = await staff.GetAsync($"/kelola/liputan/{id}/salinan?handler=File");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    private static async Task<long> AddAsync(PortalFixture portal)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(Original));
        packed.Position = 0;
        var hash = "";
        await portal.InScopeAsync(async services => hash = await services.GetRequiredService<IFileStore>().PutAsync(packed, CancellationToken.None));
        return await ReviewMentionsTests.AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, copy: hash));
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class NoArchiveTests
{
    [Theory]
    [InlineData("", "noarchive")]
    [InlineData("", "PortalMitra: noarchive")]
    [InlineData("<meta name='robots' content='index, noarchive'>", null)]
    public async Task A_page_that_wants_no_copy_kept_is_proven_but_not_kept(string head, string? tag)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(served: true);
        outlet.Serve("/feed", outlet.Feed(1, 2));
        outlet.ServeMention(1, head, tag);
        outlet.ServeMention(2);
        await outlet.AddAsync();

        await outlet.CrawlAsync();

        var mentions = await outlet.Portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().ToDictionaryAsync(mention => ScriptedOutlet.NumberIn(mention.Url!)));
        using var http = new HttpClient();
        var sent = await http.GetStringAsync(outlet.At(ScriptedOutlet.Path(1)));
        Assert.Null(mentions[1].CopyHash);
        Assert.NotNull(mentions[2].CopyHash);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent))), mentions[1].PageHash);
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        const string NotKept = "meminta agar salinan halamannya tidak disimpan";
        Assert.Contains(NotKept, await staff.ReadAsync($"/kelola/liputan/{mentions[1].Id}/salinan"), StringComparison.Ordinal);
        Assert.DoesNotContain(NotKept, await staff.ReadAsync($"/kelola/liputan/{mentions[2].Id}/salinan"), StringComparison.Ordinal);
    }
}

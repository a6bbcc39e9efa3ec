using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Rechecking;

namespace PortalMitra.MediaExposureTests.Evidence;

/// <summary>What tests of evidence do again and again.</summary>
internal static class Archive
{
    /// <summary>Accepts every mention that waits, as reviewers do.</summary>
    public static Task AcceptAllAsync(this PortalFixture portal) => portal.QueryAsync(async data =>
    {
        foreach (var mention in await data.Set<Mention>().Where(one => one.State == ReviewState.New).ToListAsync())
            mention.Accept(mention.Kind, "siti", portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return await data.SaveChangesAsync();
    });

    /// <summary>The job of every minute.</summary>
    public static Task KeepEvidenceAsync(this PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<KeepEvidenceJob>().RunAsync(CancellationToken.None));

    public static Task RecheckAsync(this PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<RecheckLinksJob>().RunAsync(CancellationToken.None));

    public static Task<List<EvidenceItem>> EvidenceAsync(this PortalFixture portal) =>
        portal.QueryAsync(data => data.Set<EvidenceItem>().AsNoTracking().OrderBy(item => item.Id).ToListAsync());

    public static Task<List<Mention>> MentionsAsync(this PortalFixture portal) =>
        portal.QueryAsync(data => data.Set<Mention>().Include(mention => mention.Outlet).AsNoTracking().OrderBy(mention => mention.Id).ToListAsync());

    public static Task<List<MentionVersion>> VersionsAsync(this PortalFixture portal) =>
        portal.QueryAsync(data => data.Set<MentionVersion>().AsNoTracking().OrderBy(version => version.Id).ToListAsync());

    public static Task<LinkCheck> LinkAsync(this PortalFixture portal) => portal.QueryAsync(data => data.Set<LinkCheck>().AsNoTracking().SingleAsync());

    public static byte[] Stored(this PortalFixture portal, string hash)
    {
        using var stored = portal.Services.GetRequiredService<IFileStore>().OpenRead(hash) ?? throw new InvalidOperationException($"{hash} is not stored.");
        using var bytes = new MemoryStream();
        stored.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static async Task<string> PutAsync(this PortalFixture portal, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await portal.Services.GetRequiredService<IFileStore>().PutAsync(stream, CancellationToken.None);
    }

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static IReadOnlyList<WarcRecord> Records(byte[] archive)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress))
            gzip.CopyTo(bytes);
        return WarcFile.Read(bytes.ToArray()) ?? throw new InvalidOperationException("That is no web archive.");
    }
}

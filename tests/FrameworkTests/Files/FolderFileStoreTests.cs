using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Files;

namespace PortalMitra.FrameworkTests.Files;

public sealed class FolderFileStoreTests
{
    [Fact]
    public async Task Content_comes_back_under_its_hash_and_is_stored_once()
    {
        await using var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false });
        var store = portal.Services.GetRequiredService<IFileStore>();

        var first = await store.PutAsync(Content("abc"), CancellationToken.None);
        var second = await store.PutAsync(Content("abc"), CancellationToken.None);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", first);
        Assert.Equal(first, second);
        using var reader = new StreamReader(store.OpenRead(first)!);
        Assert.Equal("abc", await reader.ReadToEndAsync());
        Assert.Single(Directory.EnumerateFiles(Path.Combine(portal.DataFolder, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_source_that_breaks_off_leaves_nothing_behind()
    {
        await using var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false });
        var store = portal.Services.GetRequiredService<IFileStore>();

        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(new BrokenStream(), CancellationToken.None));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(portal.DataFolder, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("")]
    public async Task A_name_that_is_no_hash_never_becomes_a_path(string name)
    {
        await using var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false });
        Assert.Throws<ArgumentException>(() => portal.Services.GetRequiredService<IFileStore>().OpenRead(name));
    }

    [Fact]
    public async Task What_was_deleted_is_absent()
    {
        await using var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false });
        var store = portal.Services.GetRequiredService<IFileStore>();
        var hash = await store.PutAsync(Content("x"), CancellationToken.None);

        store.Delete(hash);

        Assert.Null(store.OpenRead(hash));
    }

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("The connection broke off.");
    }
}

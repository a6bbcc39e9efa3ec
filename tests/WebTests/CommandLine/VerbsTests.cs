using System.Text.Json;

namespace PortalMitra.WebTests.CommandLine;

public sealed class VerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-verbs-").FullName;

    [Fact]
    public async Task Setup_then_users_then_doctor()
    {
        var setup = await PortalProcess.RunAsync("setup", "--data", _folder);
        var added = await PortalProcess.RunAsync("user", "add", "budi", "--role", "editor", "--display-name", "Budi Santoso", "--data", _folder);
        var again = await PortalProcess.RunAsync("user", "add", "budi", "--role", "editor", "--data", _folder);
        var stranger = await PortalProcess.RunAsync("user", "add", "sari", "--role", "raja", "--data", _folder);
        var renewed = await PortalProcess.RunAsync("user", "password", "budi", "--data", _folder);
        var listed = await PortalProcess.RunAsync("user", "list", "--data", _folder);
        var doctor = await PortalProcess.RunAsync("doctor", "--data", _folder);

        Assert.Equal((0, 0, 1, 1, 0, 0, 0), (setup.ExitCode, added.ExitCode, again.ExitCode, stranger.ExitCode, renewed.ExitCode, listed.ExitCode, doctor.ExitCode));
        Assert.Single(added.Lines, line => line.StartsWith("user budi, password ", StringComparison.Ordinal));
        Assert.NotEmpty(again.Lines);
        Assert.Contains(stranger.Lines, line => line.Contains("raja", StringComparison.Ordinal));
        using var budi = JsonDocument.Parse(listed.Lines.Single(line => line.Contains("Budi Santoso", StringComparison.Ordinal)));
        Assert.Equal("budi", budi.RootElement.GetProperty("userName").GetString());
        Assert.DoesNotContain(listed.Lines, line => line.Contains("assword", StringComparison.Ordinal));
        Assert.Contains(doctor.Lines, line => line.StartsWith("fine    Database", StringComparison.Ordinal));
        Assert.DoesNotContain(doctor.Lines, line => line.StartsWith("BROKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_says_what_is_broken_and_what_to_do()
    {
        var missing = await PortalProcess.RunAsync("doctor", "--data", Path.Combine(_folder, "tidak-ada"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "portal.db"), "ini bukan pangkalan data");
        var damaged = await PortalProcess.RunAsync("doctor", "--data", _folder);

        Assert.Equal((1, 1), (missing.ExitCode, damaged.ExitCode));
        Assert.Contains(missing.Lines, line => line.Contains("does not exist. 'setup' creates it", StringComparison.Ordinal));
        Assert.Contains(damaged.Lines, line => line.StartsWith("BROKEN  Database", StringComparison.Ordinal));
        Assert.DoesNotContain(damaged.Lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_postgres_that_does_not_answer_is_said_in_words()
    {
        await using var doctor = PortalProcess.Start(["doctor", "--data", _folder], new Dictionary<string, string>
        {
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2",
        });

        Assert.Equal(1, await doctor.WaitForExitAsync());
        Assert.Contains(doctor.Lines, line => line.StartsWith("BROKEN  Database", StringComparison.Ordinal));
        Assert.DoesNotContain(doctor.Lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Extract_and_feed_print_one_object_per_file_and_name_what_they_cannot_read()
    {
        var page = Path.Combine(_folder, "berita.html");
        await File.WriteAllTextAsync(page, $"""
            <html><head><title>Pustaka Piobang buka malam - Kabar</title><meta property="og:title" content="Pustaka Piobang buka malam"></head>
            <body><article><h1>Pustaka Piobang buka malam</h1><p>{string.Join(' ', Enumerable.Repeat("Warga datang membaca sampai malam.", 20))}</p></article></body></html>
            """);
        var feed = Path.Combine(_folder, "umpan.xml");
        await File.WriteAllTextAsync(feed, "<rss version='2.0'><channel><item><title>Pustaka</title><link>https://kabar.test/1</link></item></channel></rss>");

        var extracted = await PortalProcess.RunAsync("extract", page);
        var broken = await PortalProcess.RunAsync("extract", page, Path.Combine(_folder, "hilang.html"));
        var read = await PortalProcess.RunAsync("feed", feed);

        Assert.Equal((0, 1, 0), (extracted.ExitCode, broken.ExitCode, read.ExitCode));
        using var article = JsonDocument.Parse(Assert.Single(extracted.Lines));
        Assert.Equal("Pustaka Piobang buka malam", article.RootElement.GetProperty("title").GetString());
        using var entries = JsonDocument.Parse(Assert.Single(read.Lines));
        Assert.Equal("https://kabar.test/1", entries.RootElement.GetProperty("entries")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task The_index_is_built_again()
    {
        await PortalProcess.RunAsync("setup", "--data", _folder);

        var (code, lines) = await PortalProcess.RunAsync("reindex", "--data", _folder);

        Assert.Equal(0, code);
        Assert.Contains("The index was built again.", lines);
    }

    [Theory]
    [InlineData("layani")]
    [InlineData("user")]
    [InlineData("serve --data")]
    public async Task Wrong_use_is_two_and_said(string words)
    {
        var (code, lines) = await PortalProcess.RunAsync(words.Split(' '));

        Assert.Equal(2, code);
        Assert.NotEmpty(lines);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

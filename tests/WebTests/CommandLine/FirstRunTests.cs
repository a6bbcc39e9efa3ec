using System.Text.RegularExpressions;

namespace PortalMitra.WebTests.CommandLine;

/// <summary>What a newcomer does: start it, read the password, sign in, stop it, start it again.</summary>
public sealed partial class FirstRunTests
{
    [Fact]
    public async Task The_first_start_shows_the_administrators_password_once_and_the_second_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("portal-first-").FullName;
        string password;
        await using (var first = PortalProcess.Start(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]))
        {
            var address = await first.WaitForAddressAsync();
            password = Password().Match(await first.WaitForLineAsync("password")).Groups[1].Value;
            using var visitor = new PortalVisitor(address);
            using var signedIn = await visitor.PostFormAsync("/masuk", new() { ["UserName"] = "admin", ["Password"] = password });
            Assert.Equal("/kelola", signedIn.Headers.Location?.ToString());
            Assert.Contains("Taeh Bukik", await visitor.ReadAsync("/nagari"), StringComparison.Ordinal);
            first.Interrupt();
            Assert.Equal(0, await first.WaitForExitAsync());
        }

        var before = DatabaseDump.Of(folder);
        await using (var second = PortalProcess.Start(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]))
        {
            await second.WaitForAddressAsync();
            second.Interrupt();
            Assert.Equal(0, await second.WaitForExitAsync());
            Assert.DoesNotContain(second.Lines, line => line.Contains("password", StringComparison.Ordinal));
        }

        Assert.Equal(before, DatabaseDump.Of(folder));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file =>
            System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(password, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_password_from_the_configuration_is_used_and_never_printed()
    {
        const string Chosen = "sawah-hijau-di-kaki-bukit-7";
        var folder = Directory.CreateTempSubdirectory("portal-first-").FullName;
        await using var portal = PortalProcess.Start(
            ["serve", "--data", folder, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string> { ["Portal__AdministratorPassword"] = Chosen });
        using var visitor = new PortalVisitor(await portal.WaitForAddressAsync());

        using var signedIn = await visitor.PostFormAsync("/masuk", new() { ["UserName"] = "admin", ["Password"] = Chosen });

        Assert.Equal("/kelola", signedIn.Headers.Location?.ToString());
        Assert.DoesNotContain(portal.Lines, line => line.Contains(Chosen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_portal_on_one_folder_is_refused_in_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("portal-first-").FullName;
        await using var first = PortalProcess.Start(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]);
        await first.WaitForAddressAsync();

        var (code, lines) = await PortalProcess.RunAsync("serve", "--data", folder, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Equal([$"A portal already serves from {folder}. Stop it, or name another folder with --data."], lines);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("portal-first-").FullName;
        await using var first = PortalProcess.Start(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]);
        var address = await first.WaitForAddressAsync();

        var (code, lines) = await PortalProcess.RunAsync("serve", "--data", folder + "-2", "--urls", address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.EndsWith("Another program listens there; stop it, or choose another address with --urls.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"password (\S+)")]
    private static partial Regex Password();
}

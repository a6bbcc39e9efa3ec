using System.Diagnostics;
using System.Text;

namespace PortalMitra.CrawlingTests.Robots;

/// <summary>Paragraph numbers are those of RFC 9309.</summary>
public sealed class RobotsTxtTests
{
    [Fact]
    public void An_empty_file_forbids_nothing()
    {
        Assert.True(Rules("").IsAllowed("PortalMitra", "/berita"));
        Assert.True(RobotsTxt.AllowAll.IsAllowed("PortalMitra", "/berita"));
    }

    [Theory]
    [InlineData("portalmitra", false)]
    [InlineData("PORTALMITRA", false)]
    [InlineData("PortalMitra/1.0", false)]
    [InlineData("PortalMitra", false)]
    [InlineData("PortalMitraLain", true)]
    [InlineData("Portal", true)]
    [InlineData("LainBot", true)]
    public void Agents_are_compared_by_whole_token_without_case(string named, bool allowed) =>
        Assert.Equal(allowed, Rules($"User-agent: {named}\nDisallow: /").IsAllowed("PortalMitra", "/"));

    [Fact]
    public void A_whole_User_Agent_line_may_be_asked_with() =>
        Assert.False(Rules("User-agent: PortalMitra\nDisallow: /").IsAllowed("portalmitra/0.1 (+redaksi@example.org)", "/"));

    [Fact]
    public void A_group_of_our_own_puts_the_one_for_all_out_of_force()
    {
        var rules = Rules("User-agent: *\nDisallow: /\n\nUser-agent: PortalMitra\nDisallow: /admin");
        Assert.True(rules.IsAllowed("PortalMitra", "/berita"));
        Assert.False(rules.IsAllowed("PortalMitra", "/admin"));
        Assert.False(rules.IsAllowed("LainBot", "/berita"));
    }

    [Fact]
    public void Groups_of_one_agent_are_merged()
    {
        var rules = Rules("User-agent: PortalMitra\nDisallow: /a\n\nUser-agent: LainBot\nDisallow: /b\n\nUser-agent: portalmitra\nDisallow: /c");
        Assert.False(rules.IsAllowed("PortalMitra", "/a"));
        Assert.True(rules.IsAllowed("PortalMitra", "/b"));
        Assert.False(rules.IsAllowed("PortalMitra", "/c"));
    }

    [Fact]
    public void Groups_for_all_are_merged()
    {
        var rules = Rules("User-agent: *\nDisallow: /a\nUser-agent: LainBot\nDisallow: /b\nUser-agent: *\nDisallow: /c");
        Assert.False(rules.IsAllowed("PortalMitra", "/a"));
        Assert.False(rules.IsAllowed("PortalMitra", "/c"));
    }

    [Theory]
    [InlineData("User-agent: LainBot\nUser-agent: PortalMitra\nDisallow: /")]
    [InlineData("User-agent: PortalMitra\n\nUser-agent: LainBot\nDisallow: /")]
    [InlineData("User-agent: PortalMitra\nSitemap: https://kabar.example/s.xml\nUser-agent: LainBot\nDisallow: /")]
    [InlineData("User-agent: PortalMitra\nHost: kabar.example\nDisallow: /")]
    [InlineData("User-agent: PortalMitra\n<p>apa ini\nDisallow: /")]
    public void A_line_that_is_no_rule_does_not_end_the_list_of_agents_of_a_group(string file) => Assert.False(Rules(file).IsAllowed("PortalMitra", "/"));

    [Fact]
    public void A_rule_before_any_agent_is_nobodys() => Assert.True(Rules("Disallow: /\nUser-agent: LainBot\nDisallow: /").IsAllowed("PortalMitra", "/"));

    [Fact]
    public void An_empty_Disallow_ends_the_list_of_agents_and_forbids_nothing()
    {
        var rules = Rules("User-agent: PortalMitra\nDisallow:\nUser-agent: LainBot\nDisallow: /");
        Assert.True(rules.IsAllowed("PortalMitra", "/"));
        Assert.False(rules.IsAllowed("LainBot", "/"));
    }

    [Theory]
    [InlineData("Disallow: /\nAllow: /berita", "/berita/1", true)]
    [InlineData("Allow: /berita\nDisallow: /", "/berita/1", true)]
    [InlineData("Allow: /\nDisallow: /berita", "/berita/1", false)]
    [InlineData("Allow: /berita/\nDisallow: /berita/arsip", "/berita/arsip/1", false)]
    [InlineData("Disallow: /berita\nAllow: /berita", "/berita", true)]
    [InlineData("Disallow: /*.php\nAllow: /baca.php", "/baca.php?id=1", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    public void The_longest_rule_decides_and_Allow_wins_a_tie(string lines, string path, bool allowed) =>
        Assert.Equal(allowed, Rules("User-agent: *\n" + lines).IsAllowed("PortalMitra", path));

    [Theory]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fishheads/yummy.html", true)]
    [InlineData("/fish", "/Fish.asp", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish*", "/fish?id=1", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/*.php", "/folder/filename.php?p=1", true)]
    [InlineData("/*.php", "/", false)]
    [InlineData("/*.php$", "/folder/filename.php", true)]
    [InlineData("/*.php$", "/filename.php?p=1", false)]
    [InlineData("/*.php$", "/filename.php5", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?p=1", true)]
    [InlineData("/fish*.php", "/Fish.PHP", false)]
    [InlineData("*/arsip", "/2026/arsip", true)]
    [InlineData("/a*b*c$", "/aXbYbZc", true)]
    [InlineData("/a*b*c$", "/aXbYbZcd", false)]
    [InlineData("/**", "/x", true)]
    [InlineData("/*?replytocom=", "/berita?replytocom=7", true)]
    public void A_pattern_matches_a_beginning_with_star_and_dollar(string pattern, string path, bool matches) =>
        Assert.Equal(!matches, Rules($"User-agent: *\nDisallow: {pattern}").IsAllowed("PortalMitra", path));

    /// <summary>§2.2.2 and §2.2.3.</summary>
    [Theory]
    [InlineData("/foo/bar/\u30C4", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("/foo/bar/baz", "/foo/bar/%62%61%7a")]
    [InlineData("/%7Ebudi/", "/~budi/")]
    [InlineData("/a%3cd", "/a%3Cd")]
    [InlineData("/a|b", "/a%7Cb")]
    [InlineData("/file-with-a-%2A.html", "/file-with-a-*.html")]
    [InlineData("/file-with-a-%2A.html", "/file-with-a-%2a.html")]
    [InlineData("/foo-%24", "/foo-$")]
    [InlineData("/harga$rupiah", "/harga$rupiah")]
    [InlineData("/harga$rupiah", "/harga%24rupiah")]
    public void One_address_is_one_however_it_is_escaped(string pattern, string path) =>
        Assert.False(Rules($"User-agent: *\nDisallow: {pattern}").IsAllowed("PortalMitra", path));

    [Theory]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/a/b", "/a%2Fb")]
    [InlineData("/cari%3Fq", "/cari?q")]
    [InlineData("/file-with-a-%2A.html", "/file-with-a-x.html")]
    [InlineData("/foo-%24", "/foo-")]
    public void An_escaped_reserved_character_is_another(string pattern, string path) =>
        Assert.True(Rules($"User-agent: *\nDisallow: {pattern}").IsAllowed("PortalMitra", path));

    [Fact]
    public void An_address_that_is_not_escaped_meets_rules_up_to_where_it_should_be()
    {
        var rules = Rules("User-agent: *\nDisallow: /\u30C4\nDisallow: /bar/");
        Assert.True(rules.IsAllowed("PortalMitra", "/\u30C4"));
        Assert.False(rules.IsAllowed("PortalMitra", "/bar/\u30C4"));
    }

    [Theory]
    [InlineData("Allow: /berita/index.html", "/berita/", true)]
    [InlineData("Allow: /berita/index.htm", "/berita/", true)]
    [InlineData("Allow: /berita/index.html", "/berita/index.html", true)]
    [InlineData("Allow: /berita/index.html", "/berita/7", false)]
    [InlineData("Allow: /berita/index.html", "/", false)]
    [InlineData("Allow: /berita/indeks.html", "/berita/", false)]
    public void An_allowed_index_page_allows_its_folder(string line, string path, bool allowed) =>
        Assert.Equal(allowed, Rules($"User-agent: *\nDisallow: /\n{line}").IsAllowed("PortalMitra", path));

    [Fact]
    public void A_forbidden_index_page_forbids_only_itself() =>
        Assert.True(Rules("User-agent: *\nDisallow: /index.html").IsAllowed("PortalMitra", "/"));

    [Theory]
    [InlineData("https://kabar.example", "/")]
    [InlineData("https://kabar.example/", "/")]
    [InlineData("https://kabar.example#/a", "/")]
    [InlineData("https://kabar.example?a=1", "/?a=1")]
    [InlineData("https://kabar.example;a", "/;a")]
    [InlineData("https://kabar.example/a/b?c=d#e", "/a/b?c=d")]
    [InlineData("https://kabar.example/a?u=https://lain.example/b", "/a?u=https://lain.example/b")]
    [InlineData("//kabar.example/a", "/a")]
    [InlineData("/a//b", "/a//b")]
    [InlineData("/a?u=https://lain.example/b", "/a?u=https://lain.example/b")]
    [InlineData("kabar.example/a", "/a")]
    [InlineData("", "/")]
    public void Rules_are_about_what_follows_the_host(string address, string path) => Assert.Equal(path, RobotsTxt.PathOf(address));

    [Fact]
    public void An_address_as_the_framework_writes_it_meets_its_rule()
    {
        var url = new Uri("https://kabar.example/%7Ebudi/a|b/caf\u00E9?q=\"x\"");
        Assert.False(Rules("User-agent: *\nDisallow: /%7Ebudi/a|b/caf\u00E9?q=\"x\"$").IsAllowed("PortalMitra", url.PathAndQuery));
    }

    [Fact]
    public void The_rules_themselves_may_always_be_read()
    {
        var rules = Rules("User-agent: *\nDisallow: /");
        Assert.True(rules.IsAllowed("PortalMitra", "/robots.txt"));
        Assert.False(rules.IsAllowed("PortalMitra", "/robots.txt.bak"));
    }

    [Fact]
    public void An_address_without_path_is_the_front_page() => Assert.False(Rules("User-agent: *\nDisallow: /$").IsAllowed("PortalMitra", ""));

    [Theory]
    [InlineData("User-agent: *\r\nDisallow: /admin\r\n")]
    [InlineData("User-agent: *\rDisallow: /admin\r")]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /admin")]
    [InlineData("  user-AGENT :\t* \n\t DISALLOW:/admin # rahasia")]
    [InlineData("# aturan\nUser-agent: * # semua\n#Allow: /admin\nDisallow: /admin#rahasia")]
    [InlineData("Useragent: *\nDissallow: /admin")]
    [InlineData("User agent: *\nDisalow: /admin")]
    [InlineData("User-agent *\nDisallow /admin")]
    [InlineData("User-agents: *\nDisallowed: /admin")]
    [InlineData("user agent: *\ndisallaw: /admin")]
    [InlineData("User-agent: *\nDiasllow: /admin")]
    [InlineData("User-agent: *\nDissalow: /admin")]
    [InlineData("User-agent: *\n: kosong\nCrawl delay\n=\nDisallow: /admin")]
    public void What_webmasters_write_is_understood(string file)
    {
        Assert.False(Rules(file).IsAllowed("PortalMitra", "/admin"));
        Assert.True(Rules(file).IsAllowed("PortalMitra", "/berita"));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_hide_the_rules()
    {
        byte[] file = [0xFF, 0xFE, 0x00, (byte)'\n', .. Encoding.ASCII.GetBytes("User-agent: *\nDisallow: /admin")];
        Assert.False(RobotsTxt.Parse(file).IsAllowed("PortalMitra", "/admin"));
    }

    [Fact]
    public void A_Crawl_delay_for_all_does_not_shut_out_all()
    {
        var rules = Rules("User-agent: *\nCrawl-delay: 10\n\nUser-agent: LainBot\nDisallow: /");
        Assert.True(rules.IsAllowed("PortalMitra", "/"));
        Assert.Null(rules.CrawlDelay("LainBot"));
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData("0.5", 0.5)]
    [InlineData("0", 0)]
    public void A_Crawl_delay_is_in_seconds(string value, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Rules($"User-agent: *\nCrawl-delay: {value}").CrawlDelay("PortalMitra"));

    [Theory]
    [InlineData("-1")]
    [InlineData("86400")]
    [InlineData("10s")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("")]
    public void A_Crawl_delay_that_makes_no_sense_is_none(string value) =>
        Assert.Null(Rules($"User-agent: *\nCrawl-delay: {value}").CrawlDelay("PortalMitra"));

    [Fact]
    public void The_longest_Crawl_delay_of_our_own_groups_counts()
    {
        var rules = Rules("User-agent: *\nCrawl-delay: 60\nDisallow:\nUser-agent: PortalMitra\nCrawl-delay: 5\nDisallow:\nUser-agent: PortalMitra\nCrawl-delay: 7");
        Assert.Equal(TimeSpan.FromSeconds(7), rules.CrawlDelay("PortalMitra"));
    }

    [Fact]
    public void Sitemaps_belong_to_the_file_and_not_to_a_group()
    {
        var rules = Rules("Sitemap: https://kabar.example/a.xml\nUser-agent: LainBot\nDisallow: /\nsitemap:/b.xml");
        Assert.Equal(["https://kabar.example/a.xml", "/b.xml"], rules.Sitemaps);
    }

    [Fact]
    public void Five_hundred_kibibytes_are_read()
    {
        const string Last = "\nDisallow: /akhir";
        var file = "User-agent: *\n#" + new string('x', RobotsTxt.MaxBytes - 15 - Last.Length - 1) + Last + "\n";
        Assert.Equal(RobotsTxt.MaxBytes, file.Length);
        Assert.False(Rules(file).IsAllowed("PortalMitra", "/akhir"));
        Assert.True(Rules("#" + file).IsAllowed("PortalMitra", "/akhir"));
    }

    [Fact]
    public void A_line_cut_by_the_limit_is_no_rule()
    {
        var file = "User-agent: *\nDisallow: /\n#" + new string('x', RobotsTxt.MaxBytes - 27 - "\nAllow: /b".Length) + "\nAllow: /berita/arsip";
        Assert.Equal("/b", file[(RobotsTxt.MaxBytes - 2)..RobotsTxt.MaxBytes]);
        Assert.False(Rules(file).IsAllowed("PortalMitra", "/berita"));
    }

    [Fact]
    public void A_rule_ends_where_its_line_grows_too_long()
    {
        var read = "/" + new string('a', 16_662 - "Allow: /".Length);
        var rules = Rules($"User-agent: *\nDisallow: /\nAllow: {read}/akhir");
        Assert.True(rules.IsAllowed("PortalMitra", read));
        Assert.False(rules.IsAllowed("PortalMitra", read[..^1]));
    }

    [Fact]
    public void A_blank_stands_for_the_colon_only_between_two_words() =>
        Assert.True(Rules("User-agent: *\nDisallow /admin dan lain").IsAllowed("PortalMitra", "/admin"));

    [Fact]
    public void A_pattern_made_to_be_slow_is_not()
    {
        var rules = Rules("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "b$");
        Assert.True(rules.IsAllowed("PortalMitra", "/" + new string('a', 2000)));
    }

    [Fact]
    public void A_whole_file_of_such_patterns_is_not_slow_either()
    {
        var rules = Rules("User-agent: *" + string.Concat(Enumerable.Repeat("\nDisallow: /*" + new string('a', 1000) + "b", 490)));
        var path = "/" + new string('a', 2000);
        var watch = Stopwatch.StartNew();
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(rules.IsAllowed("PortalMitra", path)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static RobotsTxt Rules(string file) => RobotsTxt.Parse(Encoding.UTF8.GetBytes(file));
}

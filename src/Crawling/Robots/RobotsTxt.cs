using System.Globalization;
using System.Text;

namespace PortalMitra.Crawling;

/// <summary>
/// A robots.txt after RFC 9309: groups of one agent are merged, the longest matching rule decides, Allow wins a tie,
/// <c>*</c> and <c>$</c> are special, the agent's token is compared without case. Lines that make no sense are passed over:
/// every file can be read. Crawl-delay, which the RFC does not know, counts as a rule of its group: many files give
/// one to all agents and then shut out others, and mean to shut out those alone.
/// </summary>
public sealed class RobotsTxt
{
    /// <summary>In bytes: RFC 9309 §2.5 asks for at least 500 KiB; what lies beyond, and a line cut there, is not read.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>In bytes: what stands further right is not read, as in Google's matcher.</summary>
    public const int MaxLineBytes = (2083 * 8) - 2;

    /// <summary>Keys by how they begin, misspellings included, as Google's matcher takes them.</summary>
    private static readonly (string Beginning, string Key)[] Keys =
    [
        ("user-agent", "user-agent"), ("useragent", "user-agent"), ("user agent", "user-agent"),
        ("allow", "allow"), ("disallow", "disallow"), ("dissallow", "disallow"), ("dissalow", "disallow"), ("disalow", "disallow"),
        ("diasllow", "disallow"), ("disallaw", "disallow"),
        ("sitemap", "sitemap"), ("site-map", "sitemap"), ("crawl-delay", "crawl-delay"), ("crawl delay", "crawl-delay"),
    ];

    private static readonly char[] PathStarts = ['/', '?', ';'];

    /// <summary>A rules file that was read and forbids nothing.</summary>
    public static readonly RobotsTxt AllowAll = new([], []);

    private readonly List<Group> _groups;

    private RobotsTxt(List<Group> groups, List<string> sitemaps) => (_groups, Sitemaps) = (groups, sitemaps);

    /// <summary>Addresses named by <c>Sitemap:</c> lines, as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <param name="content">The file as UTF-8, with or without byte order mark; never refused.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        if (content.Length > MaxBytes)
            content = content[..(content[..MaxBytes].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        var groups = new List<Group>();
        var sitemaps = new List<string>();
        Group? current = null;
        var inAgents = false;
        foreach (var range in content.SplitAny((byte)'\n', (byte)'\r'))
        {
            var line = content[range];
            if (Split(Encoding.UTF8.GetString(line[..Math.Min(line.Length, MaxLineBytes)])) is not var (key, value))
                continue;
            switch (key)
            {
                case "user-agent":
                    if (!inAgents)
                        groups.Add(current = new Group());
                    inAgents = true;
                    current!.Agents.Add(Token(value));
                    break;
                case "allow" or "disallow":
                    inAgents = false;
                    if (value.Length > 0)
                        current?.Rules.Add(new Rule(RobotsPattern.OfRule(value), key == "allow"));
                    if (key == "allow" && FolderOf(value) is { } folder)
                        current?.Rules.Add(new Rule(RobotsPattern.OfRule(folder + "$"), IsAllow: true));
                    break;
                case "crawl-delay":
                    inAgents = false;
                    if (current is not null && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400)
                        current.CrawlDelay = TimeSpan.FromSeconds(seconds);
                    break;
                case "sitemap":
                    sitemaps.Add(value);
                    break;
            }
        }

        return new RobotsTxt(groups, sitemaps);
    }

    /// <summary>The part of an address that rules are about, as it is written: no host, no fragment.</summary>
    /// <param name="address">Absolute, or a path.</param>
    public static string PathOf(string address)
    {
        var text = address.Split('#')[0];
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var host = text.StartsWith("//", StringComparison.Ordinal) ? 2 : scheme >= 0 && scheme < text.IndexOfAny(PathStarts) ? scheme + 3 : 0;
        var start = text.IndexOfAny(PathStarts, host);
        return start < 0 ? "/" : text[start] == '/' ? text[start..] : "/" + text[start..];
    }

    /// <summary>Whether the agent may fetch the address; robots.txt itself it always may (§2.2.2).</summary>
    /// <param name="agent">Product token, or a whole User-Agent line.</param>
    /// <param name="pathAndQuery">Percent-encoded, as <see cref="Uri.PathAndQuery"/> is: letters that no address can hold meet no rule about their escapes. Empty for the front page.</param>
    public bool IsAllowed(string agent, string pathAndQuery)
    {
        var path = RobotsPattern.OfAddress(pathAndQuery.Length == 0 ? "/" : pathAndQuery);
        if (path == "/robots.txt")
            return true;
        var rules = GroupsOf(agent).SelectMany(group => group.Rules).Where(rule => RobotsPattern.Matches(rule.Pattern, path));
        return rules.OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.IsAllow).FirstOrDefault()?.IsAllow ?? true;
    }

    /// <summary>The longest wait between requests any group for this agent asks for, below a day; null when none does.</summary>
    public TimeSpan? CrawlDelay(string agent) => GroupsOf(agent).Max(group => group.CrawlDelay);

    private List<Group> GroupsOf(string agent)
    {
        // Only the file's own lines are cut to RFC 9309's letters, as Google's matcher does; what we are called, we know.
        var token = agent.Trim().Split('/', ' ')[0];
        var own = _groups.FindAll(group => group.Agents.Any(name => name != "*" && name.Equals(token, StringComparison.OrdinalIgnoreCase)));
        return own.Count > 0 ? own : _groups.FindAll(group => group.Agents.Contains("*"));
    }

    private static (string Key, string Value)? Split(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var text = (comment < 0 ? line : line[..comment]).Trim();
        var at = text.IndexOf(':', StringComparison.Ordinal);
        // Google's matcher also reads a blank in place of the colon, between two words and no more.
        if (at < 0 && text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length == 2)
            at = text.IndexOfAny([' ', '\t']);
        if (at <= 0)
            return null;
        var written = text[..at].Trim();
        var key = Array.Find(Keys, key => written.StartsWith(key.Beginning, StringComparison.OrdinalIgnoreCase)).Key;
        return key is null ? null : (key, text[(at + 1)..].Trim());
    }

    /// <summary>Who allows a folder's index page allows the folder, as in Google's matcher.</summary>
    private static string? FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash >= 0 && path.AsSpan(slash).StartsWith("/index.htm", StringComparison.Ordinal) ? path[..(slash + 1)] : null;
    }

    /// <summary>The leading letters, hyphens and underscores of a User-Agent: its product token.</summary>
    private static string Token(string agent)
    {
        agent = agent.Trim();
        if (agent.StartsWith('*') && (agent.Length == 1 || char.IsWhiteSpace(agent[1])))
            return "*";
        var length = agent.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_').Count();
        return agent[..length];
    }

    private sealed class Group
    {
        public List<string> Agents { get; } = [];
        public List<Rule> Rules { get; } = [];
        public TimeSpan? CrawlDelay { get; set; }
    }

    private sealed record Rule(string Pattern, bool IsAllow);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.SamplePress.Editing;

/// <summary>Reads one article file; README.md describes its keys. Dates become instants relative to the given now.</summary>
internal static partial class ArticleReader
{
    private const string ReadAlsoMark = "Baca juga: ";

    public static SampleArticle Read(string file, string text, DateTimeOffset now)
    {
        var (front, body) = FrontMatter.Split(file, text);
        var (paragraphs, readAlso) = Blocks(body, now);
        var slug = Path.GetFileNameWithoutExtension(file);
        var (mention, trap) = Expectation(front, slug);
        var article = new SampleArticle
        {
            Slug = slug,
            Title = front.Take("title"),
            PublishedAt = WibDates.ToMinute(now - Age(front.Take("age"))),
            Number = front.TakeNumber("number"),
            Byline = front.Take("byline"),
            Rubric = front.Take("rubric"),
            Lead = front.TakeOrNull("lead") ?? "",
            SplitAfter = front.TakeOrNull("split") is { } split ? int.Parse(split, CultureInfo.InvariantCulture) : null,
            HasAmp = front.TakeOrNull("amp") == "yes",
            Encoding = front.TakeOrNull("encoding") is { } encoding ? ReadEncoding(encoding) : null,
            Paragraphs = paragraphs,
            ReadAlso = readAlso,
            Mention = mention,
            Trap = trap,
        };
        front.RequireEmpty();
        return article;
    }

    private static (MentionExpectation? Mention, TrapExpectation? Trap) Expectation(FrontMatter front, string slug)
    {
        var why = front.Take("why");
        if (front.Take("expect") == "trap")
            return (null, new TrapExpectation(front.TakeEnum<TrapReason>("trap"), why));
        var mention = new MentionExpectation
        {
            Kind = front.TakeEnum<ExpectedKind>("kind"),
            Event = front.Take("event"),
            Story = front.TakeOrNull("story") ?? slug,
            Sentence = front.Take("sentence"),
            LastPagePhrase = front.TakeOrNull("lastpage"),
            Why = why,
        };
        return (mention, null);
    }

    private static (List<string> Paragraphs, List<ReadAlsoLine> ReadAlso) Blocks(string body, DateTimeOffset now)
    {
        var paragraphs = new List<string>();
        var readAlso = new List<ReadAlsoLine>();
        foreach (var block in body.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (block.StartsWith(ReadAlsoMark, StringComparison.Ordinal))
                readAlso.Add(new ReadAlsoLine(paragraphs.Count, block[ReadAlsoMark.Length..]));
            else
                paragraphs.Add(DayToken().Replace(block, match => WibDates.InText(now.AddDays(-Number(match, 1)))));
        }
        return (paragraphs, readAlso);
    }

    /// <summary>"2d 5h", "20h", "3d"</summary>
    private static TimeSpan Age(string text)
    {
        var match = AgePattern().Match(text);
        return match.Success && text.Length > 0
            ? TimeSpan.FromHours(24 * Number(match, 1) + Number(match, 2))
            : throw new FormatException($"Not an age: {text}");
    }

    /// <summary>"windows-1252 as utf-8": the bytes, then the claim.</summary>
    private static PageEncoding ReadEncoding(string text) =>
        text.Split(" as ") is [var bytes, var declared]
            ? new PageEncoding(bytes, declared)
            : throw new FormatException($"Not an encoding: {text}");

    private static int Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(\d+)d)? ?(?:(\d+)h)?$")]
    private static partial Regex AgePattern();

    /// <summary>{hari@2d} = weekday and date two days before the start, the same day in every copy of a release.</summary>
    [GeneratedRegex(@"\{hari@(\d+)d\}")]
    private static partial Regex DayToken();
}

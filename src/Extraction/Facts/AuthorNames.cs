using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Facts;

/// <summary>Names of persons out of what templates print around them: "By", dates, roles, degrees, addresses.</summary>
internal static partial class AuthorNames
{
    /// <summary>Longer texts are sentences or whole boxes, in characters.</summary>
    public const int MaxText = 250;

    /// <summary>Longer names are sentences, in characters.</summary>
    private const int MaxName = 80;

    /// <summary>A name of more words is a sentence; offices have long ones.</summary>
    private const int MaxWords = 8;

    /// <summary>More authors than this are a list of staff.</summary>
    private const int MaxNames = 10;

    /// <summary>What software writes where nobody gave a name.</summary>
    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal)
    {
        "admin", "administrator", "administrador", "adminstrator", "superadmin", "superuser", "root", "webmaster", "webadmin", "anonymous", "anonim", "anónimo", "anonym", "unknown", "publisher", "author", "authors", "autor",
        "autoren", "user", "guest", "none", "null", "undefined", "test", "default", "wordpress", "website", "penulis", "reporter", "editor", "profile", "staff", "stand", "data", "facebook", "twitter", "instagram", "na", "nn", "adminweb", "operator",
    };

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>{}[]=#\\\"?!");

    /// <summary>Each of the patterns for addresses needs one of these, and so with the others: the patterns are slow beside the search for their words.</summary>
    private static readonly SearchValues<string> InAddresses = SearchValues.Create(["@", "http", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> InJoints = SearchValues.Create([";", "|", "&", "+", " and ", " und ", " dan ", " et "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> TailMarks = SearchValues.Create("|•·●›»→-–—");

    private static readonly WordFilter TailWords = new(
        [
            "senin", "selasa", "rabu", "kamis", "jum", "sabtu", "minggu", "ahad", "day", "tag", "mittwoch", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "jurnalis", "wartawan", "reporter", "kontributor", "redakteur", "journalist", "correspondent", "korrespondent",
            "staff", "stand", "update", "aktualisiert", "published", "ffentlicht", "diperbarui", "posted", "publi", "mis ", "actualizado",
        ]);

    private static readonly string[] TailEnds = [" am", " on", " um", " at", " in"];

    private static bool MayHaveTail(string plain)
    {
        foreach (var character in plain)
        {
            if (char.IsDigit(character) || TailMarks.Contains(character))
                return true;
        }

        return TailWords.IsIn(plain) || Array.Exists(TailEnds, end => plain.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The names, in order; empty when the text holds none.</summary>
    public static List<string> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 4 * MaxText)
            return [];
        var plain = WebUtility.HtmlDecode(text);
        if (plain.Contains('<', StringComparison.Ordinal))
            plain = Tags().Replace(plain, " ");
        plain = PageText.Fold(WebUtility.HtmlDecode(plain));
        // "责任编辑：…": the full-width colon of Chinese and Japanese stands behind labels.
        if (plain.IndexOf('：', StringComparison.Ordinal) is > 0 and < 12 and var colon)
            plain = plain[(colon + 1)..];
        if (plain.AsSpan().ContainsAny(InAddresses))
            plain = Addresses().Replace(plain, " ");
        plain = WithoutLeads(plain.Trim());
        if (plain.AsSpan().ContainsAny('(', '['))
            plain = Brackets().Replace(plain, " ");
        plain = PageText.Fold(plain);
        if (MayHaveTail(plain) && Tail().Match(plain) is { Success: true } tail)
            plain = plain[..tail.Index];
        if (plain.Length is 0 or > MaxText || plain.Contains(": ", StringComparison.Ordinal) || OtherRole().IsMatch(plain))
            return [];

        var names = new List<string>();
        foreach (var joined in plain.AsSpan().ContainsAny(InJoints) ? Joints().Split(plain) : [plain])
        {
            foreach (var part in Slashed(joined))
            {
                var count = names.Count;
                Add(names, part);
                // "Siti Rahma / Biro Padang": behind a whole name less than one is something else.
                if (count > 0 && names.Count > count && IsFullName(names[0]) && (!names[^1].Contains(' ', StringComparison.Ordinal) || IsRole(names[^1])))
                    names.RemoveAt(names.Count - 1);
            }
        }

        return names.Count > MaxNames ? [] : names;
    }

    /// <summary>A slash parts whole names; between initials and agencies, as in "dpa/lno", it is part of the mark.</summary>
    private static string[] Slashed(string part)
    {
        if (!part.Contains('/', StringComparison.Ordinal))
            return [part];
        var pieces = part.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && IsFullName(Trim(WithoutLeads(pieces[0]))) ? pieces : [part];
    }

    /// <summary>At least two words with capitals: hardly anything but a name looks like this where a byline stands.</summary>
    public static bool IsFullName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && name.Length <= 50 && words.Count(word => char.IsUpper(word[0])) >= 2
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) || Particles.Contains(word)) && !name.Any(char.IsDigit);
    }

    /// <summary>One word in small letters, such as "sitirahma02".</summary>
    public static bool IsLogin(string name) => !name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsUpper) && name.Any(char.IsAsciiLetterLower);

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "de", "da", "di", "del", "della", "der", "den", "des", "du", "la", "le", "el", "bin", "binti", "zu", "dos", "y", "ter", "ten", "al", "ibn", "af",
    };

    /// <summary>One part between "and", ";" or "/": commas part names where both sides are whole ones, else roles and degrees.</summary>
    private static void Add(List<string> names, string part)
    {
        var first = true;
        var firstIsFull = false;
        foreach (var piece in part.Split(','))
        {
            var name = Trim(WithoutLeads(piece.Trim()));
            if (!first && !(firstIsFull && IsFullName(name) && !IsRole(name)))
                continue;
            if (!IsName(name))
                return;
            if (first)
                firstIsFull = IsFullName(name);
            first = false;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > MaxName || !char.IsLetter(name[0]) || Nobody.Contains(TextKey.Of(name)))
            return false;
        if (name.Contains("{{", StringComparison.Ordinal) || name.Contains("://", StringComparison.Ordinal) || name.AsSpan().ContainsAny(NotInNames))
            return false;
        var words = name.Split(' ');
        if (words.Length > 2 && words.Count(word => word.Length > 0 && char.IsLower(word[0]) && !Particles.Contains(word)) * 2 > words.Length)
            return false;
        return words.Length <= MaxWords && !(name.Contains('.', StringComparison.Ordinal) && Sentence().IsMatch(name)) && !Company().IsMatch(name);
    }

    [GeneratedRegex(@"\b(?:GmbH|mbH|Ltd|LLC|Inc|KG|AG|S\.?L\.?U?|Sp\. z o\.o|B\.V)\.?$|^(?:PT|CV)\.?\s|\be\.\s?V\.?$|\s(?:Media|Network|Group|Verlag|Publishing)$|^\S{2,40}\.(?:[a-z]{2,4}|[A-Z]{2,4})$")]
    private static partial Regex Company();

    private static bool IsRole(string name) => Role().IsMatch(name);

    private static string WithoutLeads(string text)
    {
        for (var round = 0; round < 3; round++)
        {
            var span = text.AsSpan();
            var length = Math.Max(BylineWords.LabelLength(span), BylineWords.PrepositionLength(span));
            if (length == 0 && Leads().Match(text) is { Success: true } lead)
                length = lead.Length;
            if (length == 0 || (length < text.Length && !char.IsWhiteSpace(text[length - 1]) && !char.IsWhiteSpace(text[length]) && text[length] is not (':' or '：')))
                break;
            text = text[length..].TrimStart(' ', ':', '：', '.', '-', '–');
        }

        return text;
    }

    private static string Trim(string name) => name.Trim(' ', ',', ';', ':', '|', '-', '–', '—', '•', '·', '/', '(', ')', '*', '"', '“', '”', '„', '\'', '→', '»', '«', '_', '~').TrimEnd(name.Length > 12 && !Initial().IsMatch(name) ? '.' : ' ');

    [GeneratedRegex(@"<[^<>]{1,400}>")]
    private static partial Regex Tags();

    /// <summary>Mail, web and social addresses.</summary>
    [GeneratedRegex(@"[^\s@<>()]{1,60}@[^\s@<>()]{1,60}\.[a-z]{2,10}\b|https?://\S{1,300}|\bwww\.\S{1,200}|(?<=^|\s)@\w{2,30}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")]
    private static partial Regex Brackets();

    /// <summary>What templates run on with behind a name: separators, dates, hours, weekdays.</summary>
    [GeneratedRegex(
        @"\s*[|•·●›»→]\s|\s[-–—]\s|\s*[,–—-]?\s+(?:am|on|le|el|pada|um|at|il)?\s*\d{1,4}(?:[.:/-]|\s|$|\p{L}{2}\b)|[,\s]\s*(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\s+(?:am|on|um|at|in)\s*$|(?<=\s\S{1,40})\s+(?:jurnalis|wartawan|reporter|kontributor|redakteur(?:in)?|journalist(?:in)?|correspondent|korrespondent(?:in)?|staff writer)\s*$|\s+(?:stand|updated?|aktualisiert|published|veröffentlicht|diperbarui|posted|publié|mis à jour|actualizado)\b|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*[;|]\s*|\s+(?:and|und|dan|et|&|\+)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    /// <summary>Words of links to an author's other articles, and of titles before a name.</summary>
    [GeneratedRegex(
        @"^(?:(?:zeige )?alle (?:beiträge|artikel) (?:von|anzeigen von)|beiträge von:?|artikel von:?|view all (?:posts|articles|stories) by|(?:more )?(?:posts|articles|stories) by|lihat semua (?:pos|artikel|tulisan) (?:dari|oleh)|pos-pos oleh|tulisan dari|articles? (?:par|de)|voir tous les articles (?:par|de)|découvrez qui est|ver todas las entradas de|interview|über den autor|about the author|tentang penulis|author profile|foto und text|text und fotos?|text & fotos?|words and photos|guest post by|gastautor(?:in)?|special to|geschrieben|verfasst|veröffentlicht|published|posted|written|contributed)\b\s*:?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    /// <summary>Others than the author: the line is theirs.</summary>
    [GeneratedRegex(@"^(?:editor|penyunting|redaktur|foto|fotos|photo|photos|fotografer|bild|bilder|quelle|source|sumber|copyright|©|image|video|фото|translated|übersetzt|übersetzung|edited|reviewed|fact checked|updated)\b\s*[:|]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherRole();

    [GeneratedRegex(@"\b(?:editor|writer|reporter|correspondent|korrespondent|redakteur(?:in)?|attorney|professor|director|officer|chief|manager|analyst|staff|journalist(?:in)?|wartawan|news|times|post|online|magazin|magazine|universi\w{1,10}|biro|kontributor|tim|redaksi|team|redaktion|institut\w{0,3}|agency|press)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    /// <summary>A full stop between words, with no initial or title before it.</summary>
    [GeneratedRegex(@"\p{Ll}{4,}\.\s+\p{Lu}")]
    private static partial Regex Sentence();

    /// <summary>The last full stop belongs to an initial: "R. R."</summary>
    [GeneratedRegex(@"\b\p{Lu}\.$")]
    private static partial Regex Initial();
}

using System.Buffers;
using System.Text;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Words by which templates say what a date or a part of the page is. Class names and labels of software and languages, never
/// of single outlets. The names are looked for anywhere in <c>class</c> and <c>id</c>: templates join words without a mark.
/// </summary>
internal static class DateWords
{
    /// <summary>Parts that hold other articles.</summary>
    private static readonly string[] OthersWords =
    [
        "related", "terkait", "popul", "terbaru", "latest", "recent", "recommend", "rekomend", "trending", "lainnya", "similar", "carousel", "ticker", "most-read", "mostread", "read-more", "readmore", "bacajuga", "baca-juga",
        "breaking-news", "topbar", "top-bar", "header-top", "top-header", "masthead", "date-today", "today-date", "current-date", "currentdate", "more-news", "morenews", "megamenu", "mega-menu", "navigation", "navbar", "newsletter", "cookie", "upcoming", "archive-list", "upnext", "up-next", "berita-lain", "artikel-lain", "weitere", "aehnlich", "a-lire", "voir-aussi",
    ];

    private static readonly WordFilter Others = Any(OthersWords);

    /// <summary>Parts beside the article, where its own byline may stand too.</summary>
    private static readonly string[] AsideWords =
    [
        "sidebar", "side-bar", "sidebox", "aside",
    ];

    private static readonly WordFilter Aside = Any(AsideWords);

    private static readonly string[] CommentsWords =
    [
        "comment", "komentar", "kommentar", "disqus", "respond", "replies",
    ];

    private static readonly WordFilter Comments = Any(CommentsWords);

    private static readonly string[] FootWords =
    [
        "footer", "colophon",
    ];

    private static readonly WordFilter Foot = Any(FootWords);

    private static readonly string[] PublishedWords =
    [
        "publish", "posted", "pubdate", "pub-date", "pub_date", "entry-date", "entry-time", "entrydate", "post-date", "post_date", "postdate", "post-time", "article-date", "article__date", "articledate", "article-time", "date-header", "created", "submitted", "erstellt", "veroeffentlich", "parution", "tgl-", "tanggal", "date-published", "detail__date", "story-date", "news-date", "newsdate",
    ];

    private static readonly WordFilter Published = Any(PublishedWords);

    private static readonly string[] DateNames =
    [
        "date", "datum", "tanggal", "tgl", "fecha", "waktu", "time", "timestamp", "clock", "calendar", "publi", "posted", "submitted", "created",
    ];

    private static readonly WordFilter Date = Any(DateNames);

    private static readonly WordFilter NoDate = Any("timeline", "candidate", "countdown", "event", "join", "lifetime", "runtime", "reading-time", "readtime", "read-time", "reading_time", "datepicker", "timezone");

    private static readonly string[] UpdatedWords =
    [
        "update", "modif", "lastmod", "last-mod", "aktualis", "geaendert", "edited", "changed",
    ];

    private static readonly WordFilter Updated = Any(UpdatedWords);

    private static readonly string[] MetaWords =
    [
        "meta", "byline", "by-line", "subline", "info", "author", "autor", "penulis", "credit", "dateline", "kicker", "byauthor",
    ];

    private static readonly WordFilter Meta = Any(MetaWords);

    /// <summary>One of all these words: most names hold none, and are done with.</summary>
    private static readonly WordFilter Anything = Any([.. OthersWords, .. AsideWords, .. CommentsWords, .. FootWords, .. PublishedWords, .. DateNames, .. UpdatedWords, .. MetaWords, "widget"]);

    private static readonly Labels PublishedLabels = new(
        "publi", "posted", "post date", "created", "written on", "released", "added on", "diposting", "diterbit", "terbit", "tayang", "diunggah", "dibuat", "tanggal", "dikirim", "dirilis",
        "veröffentlich", "erschienen", "erscheinungsdatum", "erstell", "eingestellt", "geschrieben", "verfasst", "datum", "stand:", "gepostet", "online seit", "freigegeben",
        "mis en ligne", "mise en ligne", "posté", "paru", "rédigé", "créé", "date :", "date:", "fecha", "escrito", "subido", "creado", "data:", "data :", "inserito", "pubblica", "gepubliceerd", "geplaatst", "postado", "criado",
        "opublik", "dodano", "data publikacji", "utworzono", "vydáno", "zveřejn", "vložen", "pridan", "yayın", "eklenme", "tarih", "опублик", "дата", "размещ", "добавлен", "publicer", "publisert", "lagt ut", "skrevet", "oprettet", "skapad",
        "megjelen", "közzét", "létrehoz", "julkaistu", "objavljen", "objavil", "δημοσ", "发布", "發布", "发表", "發表", "掲載", "公開", "投稿", "登録", "入力", "입력", "등록", "نشر");

    private static readonly Labels UpdatedLabels = new(
        "updat", "modified", "edited", "last change", "revised", "diperbar", "pembaruan", "diubah", "disunting", "aktualis", "geändert", "änderung", "bearbeit", "überarbeit", "mis à jour", "mise à jour", "màj", "maj :", "modifi",
        "actualiz", "aggiorn", "atualiz", "bijgewerkt", "gewijzigd", "zaktualiz", "aktualiz", "zmieni", "upraven", "günce", "обновл", "измен", "редакт", "oppdat", "opdater", "uppdat", "frissít", "módos", "muokat", "päivit", "ажурир", "更新", "수정", "ενημ", "تحديث");

    private static WordFilter Any(params string[] words) => new(words);

    /// <summary>Whether any of the questions below has an answer; for most names none has.</summary>
    public static bool NamesAnything(string name) => Has(name, Anything);

    public static bool NamesOthers(string name) => Has(name, Others);

    public static bool NamesAside(string name) => Has(name, Aside) || (name.Contains("widget", StringComparison.OrdinalIgnoreCase) && !name.Contains("elementor-widget", StringComparison.OrdinalIgnoreCase));

    public static bool NamesComments(string name) => Has(name, Comments);

    public static bool NamesFoot(string name) => Has(name, Foot);

    public static bool NamesPublished(string name) => Has(name, Published);

    public static bool NamesDate(string name) => Has(name, Date) && !Has(name, NoDate);

    public static bool NamesUpdated(string name) => Has(name, Updated);

    public static bool NamesMeta(string name) => Has(name, Meta);

    public static bool SaysPublished(ReadOnlySpan<char> text) => PublishedLabels.AreIn(text);

    public static bool SaysUpdated(ReadOnlySpan<char> text) => UpdatedLabels.AreIn(text);

    private static bool Has(string name, WordFilter words) => words.IsIn(name);

    /// <summary>Words of labels: those in other letters than ASCII are looked for only in texts that have such.</summary>
    private sealed class Labels(params string[] words)
    {
        private readonly WordFilter _plain = new([.. words.Where(word => Ascii.IsValid(word))]);
        private readonly SearchValues<string> _others = SearchValues.Create([.. words.Where(word => !Ascii.IsValid(word))], StringComparison.OrdinalIgnoreCase);

        public bool AreIn(ReadOnlySpan<char> text) => _plain.IsIn(text) || (!Ascii.IsValid(text) && text.ContainsAny(_others));
    }
}

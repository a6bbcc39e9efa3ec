using System.Buffers;

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

    private static readonly SearchValues<string> Others = Any(OthersWords);

    /// <summary>Parts beside the article, where its own byline may stand too.</summary>
    private static readonly string[] AsideWords =
    [
        "sidebar", "side-bar", "sidebox", "aside",
    ];

    private static readonly SearchValues<string> Aside = Any(AsideWords);

    private static readonly string[] CommentsWords =
    [
        "comment", "komentar", "kommentar", "disqus", "respond", "replies",
    ];

    private static readonly SearchValues<string> Comments = Any(CommentsWords);

    private static readonly string[] FootWords =
    [
        "footer", "colophon",
    ];

    private static readonly SearchValues<string> Foot = Any(FootWords);

    private static readonly string[] PublishedWords =
    [
        "publish", "posted", "pubdate", "pub-date", "pub_date", "entry-date", "entry-time", "entrydate", "post-date", "post_date", "postdate", "post-time", "article-date", "article__date", "articledate", "article-time", "date-header", "created", "submitted", "erstellt", "veroeffentlich", "parution", "tgl-", "tanggal", "date-published", "detail__date", "story-date", "news-date", "newsdate",
    ];

    private static readonly SearchValues<string> Published = Any(PublishedWords);

    private static readonly string[] DateNames =
    [
        "date", "datum", "tanggal", "tgl", "fecha", "waktu", "time", "timestamp", "clock", "calendar", "publi", "posted", "submitted", "created",
    ];

    private static readonly SearchValues<string> Date = Any(DateNames);

    private static readonly SearchValues<string> NoDate = Any("timeline", "candidate", "countdown", "event", "join", "lifetime", "runtime", "reading-time", "readtime", "read-time", "reading_time", "datepicker", "timezone");

    private static readonly string[] UpdatedWords =
    [
        "update", "modif", "lastmod", "last-mod", "aktualis", "geaendert", "edited", "changed",
    ];

    private static readonly SearchValues<string> Updated = Any(UpdatedWords);

    private static readonly string[] MetaWords =
    [
        "meta", "byline", "by-line", "subline", "info", "author", "autor", "penulis", "credit", "dateline", "kicker", "byauthor",
    ];

    private static readonly SearchValues<string> Meta = Any(MetaWords);

    /// <summary>One of all these words: most names hold none, and are done with.</summary>
    private static readonly SearchValues<string> Anything = Any([.. OthersWords, .. AsideWords, .. CommentsWords, .. FootWords, .. PublishedWords, .. DateNames, .. UpdatedWords, .. MetaWords, "widget"]);

    private static readonly SearchValues<string> PublishedLabels = Any(
        "publi", "posted", "post date", "created", "written on", "released", "added on", "diposting", "diterbit", "terbit", "tayang", "diunggah", "dibuat", "tanggal", "dikirim", "dirilis",
        "veröffentlich", "erschienen", "erscheinungsdatum", "erstell", "eingestellt", "geschrieben", "verfasst", "datum", "stand:", "gepostet", "online seit", "freigegeben",
        "mis en ligne", "mise en ligne", "posté", "paru", "rédigé", "créé", "date :", "date:", "fecha", "escrito", "subido", "creado", "data:", "data :", "inserito", "pubblica", "gepubliceerd", "geplaatst", "postado", "criado",
        "opublik", "dodano", "data publikacji", "utworzono", "vydáno", "zveřejn", "vložen", "pridan", "yayın", "eklenme", "tarih", "опублик", "дата", "размещ", "добавлен", "publicer", "publisert", "lagt ut", "skrevet", "oprettet", "skapad",
        "megjelen", "közzét", "létrehoz", "julkaistu", "objavljen", "objavil", "δημοσ", "发布", "發布", "发表", "發表", "掲載", "公開", "投稿", "登録", "入力", "입력", "등록", "نشر");

    private static readonly SearchValues<string> UpdatedLabels = Any(
        "updat", "modified", "edited", "last change", "revised", "diperbar", "pembaruan", "diubah", "disunting", "aktualis", "geändert", "änderung", "bearbeit", "überarbeit", "mis à jour", "mise à jour", "màj", "maj :", "modifi",
        "actualiz", "aggiorn", "atualiz", "bijgewerkt", "gewijzigd", "zaktualiz", "aktualiz", "zmieni", "upraven", "günce", "обновл", "измен", "редакт", "oppdat", "opdater", "uppdat", "frissít", "módos", "muokat", "päivit", "ажурир", "更新", "수정", "ενημ", "تحديث");

    /// <summary>Without words that hold another of them: fewer are found faster, and up to eighty much faster.</summary>
    private static SearchValues<string> Any(params string[] words) =>
        SearchValues.Create([.. words.Where(word => !Array.Exists(words, other => other != word && word.Contains(other, StringComparison.OrdinalIgnoreCase)))], StringComparison.OrdinalIgnoreCase);

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

    public static bool SaysPublished(ReadOnlySpan<char> text) => text.ContainsAny(PublishedLabels);

    public static bool SaysUpdated(ReadOnlySpan<char> text) => text.ContainsAny(UpdatedLabels);

    private static bool Has(string name, SearchValues<string> words) => name.AsSpan().ContainsAny(words);
}

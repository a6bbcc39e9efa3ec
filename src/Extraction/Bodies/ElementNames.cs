using System.Collections.Frozen;

namespace PortalMitra.Extraction.Bodies;

/// <summary>
/// Reads class names and ids. Each is split into words at hyphens, underscores, digits and capitals ("relatedPosts",
/// "entry-content"); a word alone or two neighbours together are looked up. Words of templates in several languages,
/// never of single sites.
/// </summary>
internal static class ElementNames
{
    /// <summary>Longer words mean nothing, in characters.</summary>
    private const int MaxWord = 40;

    /// <summary>No more words of one name are looked at: some are generated and very long.</summary>
    private const int MaxWords = 12;

    private static readonly FrozenDictionary<string, NameSays> Words = Table();
    private static readonly FrozenDictionary<string, NameSays>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What all classes together say: a name for the text is not unsaid by another beside it ("post-content sidebar-right").</summary>
    private static NameSays OfClasses(string classes)
    {
        var says = NameSays.Nothing;
        foreach (var range in classes.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            var name = classes.AsSpan(range);
            // WordPress writes tags, categories and author of a post into the classes of its element.
            if (IsPostClass(name))
                return NameSays.Article;
            if (!IsVariant(name, classes))
                says |= One(name);
        }

        return says;
    }

    /// <summary>What is remembered of one page.</summary>
    public static NameMemory<NameSays> On(FlatPage page) => new(page, OfClasses, id => One(id));

    private static bool IsPostClass(ReadOnlySpan<char> name) => name is "hentry" or "type-post" or "status-publish" or "format-standard";

    /// <summary>"section--ads" beside "section" says how that section looks (block, element, modifier).</summary>
    private static bool IsVariant(ReadOnlySpan<char> name, ReadOnlySpan<char> all)
    {
        var at = name.IndexOf("--");
        if (at < 1)
            return false;
        var block = name[..at];
        foreach (var other in all.Split(' '))
        {
            if (all[other].SequenceEqual(block))
                return true;
        }

        return false;
    }

    private static NameSays One(ReadOnlySpan<char> name)
    {
        name = WithoutHash(WithoutBuilder(name));
        if (name.Length < 2 || IsModifier(name))
            return NameSays.Nothing;
        Span<char> letters = stackalloc char[2 * MaxWord];
        var says = NameSays.Nothing;
        var (previous, length) = (0, 0);
        var words = 0;
        for (var i = 0; i <= name.Length && words < MaxWords; i++)
        {
            var isLetter = i < name.Length && char.IsLetter(name[i]);
            var begins = isLetter && char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if ((!isLetter || begins) && length > previous)
            {
                says |= Known(letters[previous..length]);
                if (previous > 0)
                    says |= Known(letters[..length]);
                // The word just read becomes the first of the next pair.
                letters[previous..length].CopyTo(letters);
                length -= previous;
                previous = length;
                words++;
            }

            if (isLetter)
            {
                if (length - previous >= MaxWord || length >= letters.Length)
                    return says;
                letters[length++] = char.ToLowerInvariant(name[i]);
            }
        }

        // One name that says both means the first: "related-content", "comment-body".
        if ((says & (NameSays.Beside | NameSays.Comments)) != 0)
            return says & ~(NameSays.Body | NameSays.Article | NameSays.Lead);
        return says;
    }

    /// <summary>A page builder of WordPress calls every element a widget.</summary>
    private static ReadOnlySpan<char> WithoutBuilder(ReadOnlySpan<char> name)
    {
        const string Builder = "elementor-", Each = "widget";
        if (!name.StartsWith(Builder))
            return name;
        name = name[Builder.Length..];
        return name.StartsWith(Each) ? name[Each.Length..] : name;
    }

    /// <summary>Build tools put random letters behind names: "Layout_Main__2pNav".</summary>
    private static ReadOnlySpan<char> WithoutHash(ReadOnlySpan<char> name)
    {
        var at = name.LastIndexOf("__");
        return at > 0 && name.Length - at <= 9 && name[(at + 2)..] is var tail && (tail.IndexOfAnyInRange('0', '9') >= 0 || tail.IndexOfAnyInRange('A', 'Z') > 0) ? name[..at] : name;
    }

    /// <summary>What says how a page looks, not what an element is: "has-sidebar", "no-comments".</summary>
    private static bool IsModifier(ReadOnlySpan<char> name) =>
        name.StartsWith("has-") || name.StartsWith("no-") || name.StartsWith("with-") || name.StartsWith("without-") || name.StartsWith("has_") || name.StartsWith("with_");

    private static NameSays Known(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var says))
            return says;
        // "articles" means what "article" means; "commentslist" and "relatedposts" begin with what they mean.
        foreach (var (start, means) in StartsBy.GetValueOrDefault(word[0], []))
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
                return means;
        }

        return NameSays.Nothing;
    }

    private static readonly (string Start, NameSays Means)[] Starts =
    [
        ("related", NameSays.Beside), ("sharing", NameSays.Beside), ("sharebu", NameSays.Beside), ("sharebar", NameSays.Beside), ("social", NameSays.Beside), ("comment", NameSays.Comments),
        ("kommentar", NameSays.Comments), ("sidebar", NameSays.Beside), ("newsletter", NameSays.Beside), ("advert", NameSays.Beside), ("cookie", NameSays.Beside | NameSays.Frame), ("breadcrumb", NameSays.Beside),
        ("recommend", NameSays.Beside), ("empfehl", NameSays.Beside), ("subscri", NameSays.Beside), ("taboola", NameSays.Beside), ("outbrain", NameSays.Beside), ("navigation", NameSays.Beside), ("paginat", NameSays.Beside),
        ("bacajuga", NameSays.Beside), ("caption", NameSays.Caption), ("popular", NameSays.Beside), ("articlebody", NameSays.Body), ("articletext", NameSays.Body), ("articlecontent", NameSays.Body),
    ];

    private static readonly FrozenDictionary<char, (string Start, NameSays Means)[]> StartsBy = Starts.GroupBy(entry => entry.Start[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static FrozenDictionary<string, NameSays> Table()
    {
        var words = new Dictionary<string, NameSays>(StringComparer.Ordinal);
        Add(NameSays.Beside, """
            similar ähnlich similares similaires share shares sharer shareit shariff sharedaddy addtoany addthis sosmed sosial sociable followus follow
            related relateds terkait lainnya rekomendasi recirculation recirc plista revcontent mgid ligatus
            ad ads adv adsense adsbygoogle adslot adbox adunit anzeige anzeigen werbung iklan publicite publicidad pubblicita reklama banner banners sponsor sponsored sponsors promo promotion promobox promos
            rail newsbox abo popup modal overlay privacy paywall disclosure controls samping umpanbalik kontaktbox contactbox pagelink pressekontakt
            paging pager pagelinks pagenumbers topbar toolbar masthead skiplink skiplinks
            terpopuler populer trending trend mostread mostpopular meistgelesen viral latest terbaru recent recentposts indeks
            disqus login signin signup register search searchform pencarian playlist
            screenreader sronly visuallyhidden hiddenvisually tagcloud tags taglist tagslinks catlinks entryfooter postfooter articlefooter entryutility
            authorbox authorbio aboutauthor authorinfo authorcard authorprofile authordescription authorwrap postauthor autorenbox autorinfo bio biography
            readalso alsoread bacajuga bacaan readmore morearticles morestories morefrom morenews moreon seealso lireaussi alireaussi leertambien leggianche alsolike youmaylike mightlike upnext
            nextarticle nextpost prevnext nextprev previouspost prevpost postnav postnavigation articlenav navlinks postpager
            rating ratings vote voting poll donate donation donations spenden feedback reactions backtotop totop goback noprint
            tableofcontents inhaltsverzeichnis toc toccontainer eztoc lwptoc
            jprelatedposts jpflair likepost embedarticle embeddedarticle postembed wpembed wpembeddedcontent relatednote crp yarpp
            contactform wpcf savoirplus ensavoirplus recposts recommendedposts infosplus weiterlesen linktipps linktipp mehrzum
            contactform wpcf gform formular webform mailchimp mcembed
            """);
        Add(NameSays.Beside | NameSays.Frame, "navi nav navbar navbox subnav topnav menu menus submenu footer foot fuss fusszeile kaki consent gdpr onetrust cookie");
        Add(NameSays.Beside | NameSays.Widget, "widget widgets");
        Add(NameSays.Comments, "comments komentar komen webmentions webmention hcite discuss discussion diskusi tanggapan guestbook commentaires commentaire comentarios comentario commenti komentarze komentare reacties respond replies commentlist leserkommentare disqusthread fbcomments reader-comments");
        Add(NameSays.Caption, """
            teaser teasers caption captions legend legende bildunterschrift bildtext ket ketfoto keteranganfoto keterangangambar wpcaption imgdescription imagedescription mediadescription phototext fotounterschrift credit credits copyright bildquelle bildnachweis fotocredit photocredit imagecredit imagecaption figcaption
            carousel slick swiper gallery galeri galerie thumbnails slider
            """);
        Add(NameSays.About, """
            meta postmeta entrymeta articlemeta metadata metainfo postinfo articleinfo date datetime datum time timestamp pubdate published publishdate updated byline authors author autor autoren auteur penulis reporter editor
            category categories kategori rubrik kicker dachzeile topline overline topics topic themen keywords label labels badge button buttons btn icon icons counter views dilihat hits like likes emoji
            readingtime readtime duration download downloads attachment attachments print drucken tools actions embed embedded player media image images img picture photo foto photos video videos audio map
            price shop offer linklist linkbox weiterfuehrend login infobar disclaimer tag source sources quelle quellen
            """);
        Add(NameSays.Lead, """
            lead lede leadtext intro introduction introtext einleitung vorspann standfirst subtitle subheadline subline untertitel excerpt summary chapo chapeau dek deck abstract anreisser kurztext
            entradilla bajada copete sommario occhiello ingress manchet perex streszczenie ringkasan sinopsis teasertext articleteaser articledescription
            """);
        Add(NameSays.Article, "article artikel articulo articolo post entry story main content contents inhalt contenu contenido konten single hentry detail blogpost newsitem page primary");
        Add(NameSays.Body, """
            articlebody articletext articlecontent articleinner articlecopy entrycontent entrytext entrybody postcontent postbody posttext postentry storybody storycontent storytext
            newscontent newsbody newstext newsdetail bodytext bodycopy bodycontent maintext contentbody contenttext textcontent detailcontent detailtext richtext rte prose isiberita isiartikel beritaisi
            kontenberita isi copytext fliesstext corps namebody fieldbody singlecontent blogcontent readcontent artikeltext artikelcontent beritadetail detailberita textbody tdpostcontent contentinner
            storybodytext articlebodycopy maincontenttext wysiwyg detailbody notebody notabody
            """);
        Pairs(NameSays.Beside, "author autor autoren auteur penulis writer contributor reporter", "block box details bio info card profile wrap wrapper section desc description area panel about");
        Pairs(NameSays.Beside, "email mail newsletter signup optin subscribe", "box form signup widget block capture optin section letter");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Pairs(NameSays means, string firsts, string seconds)
        {
            foreach (var first in firsts.Split(' '))
            {
                foreach (var second in seconds.Split(' '))
                    words[first + second] = means;
            }
        }

        void Add(NameSays means, string list)
        {
            foreach (var word in list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                words[word] = means;
        }
    }
}

using System.Buffers;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Bodies;

/// <summary>Lines of the template inside a text: pointers to other articles, share prompts, credits. A line is one only when it cannot begin a sentence.</summary>
internal static partial class TemplateLines
{
    /// <summary>Longer lines are paragraphs, in characters.</summary>
    private const int MaxLine = 240;

    /// <summary>A line that is left out.</summary>
    public static bool IsTemplate(string text) => text.Length <= MaxLine && (Pointer().IsMatch(text) || Service().IsMatch(text) || Credit().IsMatch(text));

    /// <summary>A line that names people or origins: "Editor: …", "Pewarta: …".</summary>
    public static bool IsCredit(string text) => text.Length <= MaxLine && Credit().IsMatch(text);

    /// <summary>The name of a credit alone.</summary>
    public static bool IsLabel(string text) => text.Length <= 20 && Label().IsMatch(text);

    /// <summary>A heading over other articles, comments or services: what follows it is not the article's.</summary>
    public static bool OpensOthers(string text) => text.Length <= 80 && Others().IsMatch(text);

    [GeneratedRegex("""
        ^(?:[\[(*•>»→▶+|-]\s*)?(?:
          (?:baca|simak|lihat|tonton|klik)\s+(?:juga|pula|selengkapnya|artikel|berita|lainnya)\b
          |(?:berita|artikel)\s+(?:terkait|lainnya|selanjutnya|sebelumnya)\s*(?:[:»>–-]|$)|jangan\s+lewatkan\W{0,5}(?:$|:)
          |(?:read|see|watch|listen)\s+(?:also|more|next|now|the\s+full\s+(?:story|article))\s*(?:[:»>–-]|$)
          |also\s+(?:read|see|on)\b.{0,20}[:–-]
          |(?:related|more)(?:\s+(?:stories|articles|coverage|reading|posts|topics|news|links|content|on\s+this(?:\s+story)?|from\s+\S+))?\s*(?::|$)
          |(?:lesen|sehen)\s+sie\s+(?:auch|mehr|hierzu|dazu|hier|weiter)\b.{0,20}[:–-]|lesen\s+sie\s+(?:auch|mehr|dazu|weiter)\b|(?:lies|siehe|mehr)\s+(?:auch|dazu|hierzu|zum\s+thema)\s*(?:[:»>–-]|$)|mehr\s+(?:dazu|zum\s+thema)\b|schon\s+gelesen\?|(?:das\s+könnte|auch\s+interessant|weitere\s+(?:artikel|beiträge|themen|meldungen|nachrichten|informationen|infos|links?)|weiterführende[rs]?\s+(?:links?|informationen))\b.{0,60}$|zum\s+weiterlesen\s*:?$|weiterlesen\b.{0,12}$
          |(?:à\s+)?(?:lire|voir)\s+(?:aussi|également|la\s+suite)\b|sur\s+le\s+même\s+(?:sujet|thème)|articles?\s+(?:liés?|similaires)\b
          |(?:lee|lea|leer|ver|mira)\s+(?:también|además|más)\b|te\s+puede\s+interesar|puedes\s+ver\s*:|(?:noticias|notas|artículos)\s+relacionad[ao]s|más\s+(?:información|noticias)\s*:?$
          |(?:leggi|guarda)\s+(?:anche|tutto)\b|leia\s+(?:também|mais)\b|veja\s+(?:também|mais)\b|lees\s+(?:ook|meer|verder)\b|läs\s+(?:också|mer)\b|les\s+(?:også|mer)\b|læs\s+også\b|lue\s+myös\b
          |(?:czytaj|przeczytaj|zobacz|sprawdź)\s+(?:też|także|również|więcej)\b|(?:čtěte|přečtěte\s+si|čítajte)\s+(?:také|tiež|více|aj)\b|читайте\s+(?:также|ещё|далее)|читайте\s+також|olvas(?:d|sa)\s+el\s+ezt\s+is
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    [GeneratedRegex("""
        ^(?:[\[(*•>»→▶+|-]\s*)?(?:
          (?:halaman|pages?|seite)\s*:?\s*[0-9]{1,3}(?:[\s|,]+[0-9]{1,3})*[\s|,]*(?:(?:selanjutnya|berikutnya|lihat\s+semua|semua|next|all)\W{0,3}){0,3}$
          |(?:dilarang\s+(?:keras\s+)?(?:mengambil|menyalin|mengutip|memperbanyak|menyebarluaskan)|artikel\s+ini\s+(?:telah|sudah|pernah)\s+(?:tayang|terbit|dimuat)|redaksi\s+berhak|bersambung\s+ke\s+halaman|artikel\s+ini\s+hanya\s+dapat\s+dibaca)\b.*$
          |sebarkan(?:\s+artikel)?(?:\s+ini)?\s*:?$
          |(?:bagikan|share|teilen|tweet|twittern|partager|compartir|condividi|udostępnij|sdílet|paylaş|поделиться|dela|deel)(?:\s+(?:\S+\s+){0,4}(?:ini|this|facebook|twitter|whatsapp|email|linkedin|artikel|article|mit|via|on|sur|en|su))?\s*:?$
          |(?:(?:diesen\s+)?artikel|beitrag|seite)\s+(?:jetzt\s+)?(?:teilen|drucken|versenden|merken|empfehlen|kommentieren)\W{0,3}$
          |(?:(?:anzeige|werbung)\b.{0,50}|advertisement|iklan|publicité|publicidad|pubblicità|reklama|реклама|ad|advertorial\s+space|scroll\s+to\s+(?:continue|resume)\b.*|(?:article|story)\s+continues\s+(?:below|after).{0,40})$
          |(?:ikuti|follow|dapatkan)\s+.{0,120}(?:google\s+news|whatsapp\s+channel|saluran\s+whatsapp|telegram|facebook|twitter|instagram)\b
          |(?:sign\s+up|subscribe|abonnier|melde?n?\s+(?:dich|sie\s+sich)|jetzt\s+anmelden|anmelden|newsletter\b|inscrivez-vous|abonnez-vous|suscríb|iscriviti).{0,140}(?:newsletter|e-?mail|updates|inbox|kanal|channel|lettre|boletín|abonnieren).{0,80}$
          |copyright\b|hak\s+cipta\s*(?:©|\(c\)|[0-9]{4}|dilindungi|:|$)|©|all\s+rights\s+reserved|alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés
          |(?:dilihat|dibaca|views?)\s*:?\s*[\d.,]+|[\d.,]+\s*(?:kali|views?|x\s+dibaca|comments?|kommentare?|likes?|shares?|min(?:uten?|utes?)?\s+(?:read|lesezeit))\s*(?:dilihat|dibaca)?$
          |(?:lesezeit|reading\s+time|tempo\s+de\s+leitura|temps\s+de\s+lecture)\b.{0,30}$
          |(?:\d+\s+)?(?:leave\s+a\s+(?:comment|reply)|no\s+comments?|comments?(?:\s+are)?\s+(?:off|closed)|kommentar(?:e)?(?:\s+(?:schreiben|hinterlassen|verfassen|abgeben))?|kommentieren|laisser\s+un\s+commentaire|deja\s+un(?:a)?\s+(?:comentario|respuesta))\W{0,3}$
          |(?:loading|wird\s+geladen|chargement|cargando|memuat|gefällt\s+mir|like\s+this|j'aime|drucken|print|pdf|zurück|zurück\s+zur\s+übersicht|back\s+to\s+top|nach\s+oben|zum\s+seitenanfang)\W{0,5}$
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex("""
        ^(?:[\[(*•|-]\s*)?(?:
          (?:editor|penulis|reporter|pewarta|fotografer|redaktur|penyunting|sumber\s+foto|foto|tags?|topik|kategori)\s*:\s*.{0,80}$
          |ket(?:erangan)?\.?\s*(?:foto|gambar)?\s*:\s*.{0,200}$|(?:abb(?:ildung)?\.?(?:\s*\d+)?|fotos?|photos?|bild(?:er)?|bildquelle|bildnachweis|titelbild|image(?:\s+credit)?|picture|crédits?(?:\s+photos?)?|photo\s+credit|fotografía|zdjęcie|fot\.)\s*(?::|©|by\b|von\b|/)\s*.{0,100}$
          |(?:filed\s+under|posted\s+(?:in|by|on)|tagged(?:\s+with)?|categor(?:y|ies)|schlagw(?:ort|örter|orte)|kategorien?|stichw(?:ort|örter|orte)|étiquettes|mots[\s-]clés|etiquetas|temas|tagi|štítky|keywords|themen|topics)\s*:\s*.{0,160}$
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    /// <summary>The line of a picture that names its photographer at the end.</summary>
    public static bool IsPictureLine(string text) => text.Length <= 160 && PictureLine().IsMatch(text);

    /// <summary>The words at the foot of a page: about the outlet, rights, rules. No article begins with them.</summary>
    public static bool IsLegal(string text) => text.AsSpan().ContainsAny(Legal);

    private static readonly SearchValues<string> Legal = SearchValues.Create(
        [
            "hak cipta", "dilarang menyalin", "dilarang mengutip", "dilarang memperbanyak", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "derechos reservados",
            "tutti i diritti riservati", "©", "portal berita yang", "pedoman media siber", "privacy policy", "kebijakan privasi", "datenschutzerklärung", "verantwortlich für den inhalt",
        ], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\s(/|–-](?:foto|photo|bild|fotografía|crédito|credit|image|quelle|grafik|reuters|afp|dpa|getty images|epa)\s?[:/]\s?[^.!?]{2,50}\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureLine();

    [GeneratedRegex("^(?:penulis|editor|reporter|pewarta|fotografer|sumber|source|author|autor(?:in)?|auteur|quelle|foto|photo|redaktur|penyunting) ?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("""
        ^\W{0,3}(?:
          (?:berita|artikel|topik|kabar)\s+(?:terkait|lainnya|terbaru|terpopuler|populer|pilihan)|baca\s+juga|rekomendasi(?:\s+untuk\s+anda)?|terpopuler|terkini|komentar
          |related(?:\s+\S+){0,3}|more\s+(?:from|on|stories|articles|news|about)\b.{0,40}|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested).{0,20}|(?:most\s+)?popular(?:\s+\S+){0,3}|trending(?:\s+\S+){0,2}|recommended(?:\s+\S+){0,3}|up\s+next|read\s+next|latest\s+(?:news|stories|posts|articles)|recent\s+posts|comments?|\d+\s+(?:comments?|responses?|thoughts?|replies).{0,80}|leave\s+a\s+(?:comment|reply)|share\s+this.{0,30}|about\s+the\s+authors?|see\s+also
          |mehr\s+(?:zum\s+thema|zu|von|aus|artikel|dazu|auf)\b.{0,60}|das\s+könnte\s+(?:sie|dich|ihnen|euch).{0,50}|auch\s+interessant.{0,20}|weitere\s+(?:artikel|beiträge|themen|meldungen|nachrichten|news|informationen|infos|links?|interessante).{0,60}|ähnliche\s+(?:artikel|beiträge|themen|posts)|verwandte\s+(?:artikel|themen|beiträge)|empfehlung(?:en)?\b.{0,30}|empfohlene\b.{0,20}|passend\s+(?:zum\s+thema|dazu).{0,20}|meistgelesen.{0,20}|beliebte?\s+(?:artikel|beiträge).{0,20}|neueste\s+(?:artikel|beiträge|nachrichten).{0,20}|(?:\d+\s+)?kommentare?.{0,30}|(?:schreibe?\s+)?(?:einen?\s+)?kommentar\w*.{0,30}|über\s+(?:den|die)\s+autor\w*(?:in)?.{0,20}|lesen\s+sie\s+(?:auch|mehr).{0,20}|teilen(?:\s+mit)?\s*:?|weiterführende\s+(?:links?|informationen).{0,20}|quellenangaben?\s*:?
          |articles?\s+(?:similaires|liés|récents|connexes).{0,20}|(?:à|a)\s+lire\s+(?:aussi|également).{0,20}|vous\s+(?:aimerez|pourriez)\s+(?:aussi|aimer).{0,30}|sur\s+le\s+même\s+(?:sujet|thème)|(?:les\s+)?plus\s+lus|commentaires?.{0,20}|laisser\s+un\s+commentaire|partager.{0,30}|dans\s+la\s+même\s+(?:rubrique|catégorie)
          |(?:noticias|notas|artículos|entradas)\s+relacionad[ao]s|te\s+puede\s+interesar.{0,20}|más\s+(?:leíd[ao]s|noticias|de|sobre)\b.{0,40}|comentarios?.{0,20}|compartir.{0,30}|articoli\s+correlati|leggi\s+anche|potrebbe\s+interessarti.{0,20}|leia\s+(?:também|mais)|(?:matérias|notícias)\s+relacionadas|lees\s+ook|gerelateerde?\s+\S+|czytaj\s+(?:też|także|również|więcej).{0,20}|zobacz\s+(?:też|także|również).{0,20}|polecane|podobne\s+\S+|komentarze.{0,20}|čtěte\s+také|související\s+\S+|diskuze|читайте\s+также|похожие\s+\S+|ilgili\s+\S+|benzer\s+\S+
        )\W{0,3}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}

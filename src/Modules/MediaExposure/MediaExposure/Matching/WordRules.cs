namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Small words by which an article says how names belong together. Indonesian and Minang, the same for every topic.</summary>
internal sealed class WordRules(Vocabulary vocabulary)
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",;:–—-()/.");

    /// <summary>Between a subject and the place that is its surname: "perpustakaan umum daerah Kabupaten …", "rumah baca di …".</summary>
    private readonly HashSet<int> _links = vocabulary.AddAll(
        "nagari", "kabupaten", "kab", "kota", "kecamatan", "kec", "daerah", "umum", "jorong", "desa", "dusun", "di", "ke", "milik", "pemkab", "pemko", "se", "tingkat", "wilayah", "kawasan", "dari",
        "asal", "dan", "kearsipan", "perpustakaan", "keliling", "dinas", "masyarakat", "rakyat", "anak", "pada", "untuk", "pemerintah", "digital", "ramah", "kantor", "wali", "setempat", "cabang", "lingkungan");

    private readonly HashSet<int> _joiners = vocabulary.AddAll(
        "dan", "serta", "hingga", "sampai", "maupun", "atau", "dengan", "diikuti", "disusul", "kemudian", "lalu", "beserta", "bersama", "juga", "termasuk");

    /// <summary>What is named after a place is not there: "Jalan Harau", "Kedai Suliki", "Hotel Sago".</summary>
    private readonly HashSet<int> _namedAfter = vocabulary.AddAll(
        "jalan", "jl", "jln", "gang", "gg", "kedai", "kadai", "kafe", "cafe", "warung", "lapau", "restoran", "hotel", "toko", "kodam", "kompleks", "komplek", "perumahan", "perum", "po", "bus", "ampera",
        "kopi", "rendang", "kapal", "km", "grup", "sanggar", "ikatan");

    /// <summary>Before "50 Kota" they say that it is the regency.</summary>
    private readonly HashSet<int> _offices = vocabulary.AddAll(
        "kab", "kabupaten", "bupati", "wabup", "pemkab", "pemda", "dprd", "polres", "kpu", "bawaslu", "bpbd", "baznas", "kemenag", "disdik", "disdikbud", "diskominfo", "kominfo", "dinkes", "dinas", "kadis",
        "sekda", "setda", "rsud", "kejari", "pkk", "tp", "payakumbuh", "luak", "luhak", "bapelitbang", "kadin", "kodim", "mui", "lkaam", "kan", "forum", "pgri", "asn", "warga", "masyarakat", "nagari",
        "perpustakaan", "kearsipan", "literasi", "baca", "tbm");

    /// <summary>Before "50 Kota" they say that cities are counted.</summary>
    private readonly HashSet<int> _counted = vocabulary.AddAll(
        "tur", "tour", "roadshow", "sdn", "sd", "smp", "smpn", "sma", "sman", "nomor", "no", "ke", "lebih", "sekitar", "sebanyak", "hampir", "sedikitnya", "ratusan", "dari", "menjangkau", "top", "jalur", "rute");

    /// <summary>Behind "50 Kota" they say the same.</summary>
    private readonly HashSet<int> _counting = vocabulary.AddAll(
        "besar", "di", "se", "dunia", "terbaik", "lain", "lainnya", "ini", "itu", "tersebut", "dan", "kabupaten", "dengan", "seluruh", "indonesia", "nusantara", "asia", "terpilih", "peserta", "tujuan", "pertama",
        "paling", "sekaligus", "sepanjang", "selama", "dalam", "yang");

    private readonly HashSet<int> _guests = vocabulary.AddAll(
        "hadir", "dihadiri", "menghadirkan", "tampak", "terlihat", "turut", "undangan", "diundang", "mengundang", "tamu", "peninjau", "delegasi", "utusan", "perwakilan", "menyaksikan", "disaksikan", "rombongan",
        "didampingi");

    private readonly HashSet<int> _agencies = vocabulary.AddAll(
        "dinas", "kadis", "badan", "kaban", "bagian", "kabag", "inspektorat", "inspektur", "satpol", "sekretariat", "bappeda", "bapelitbang", "bapelitbangda", "bpbd", "kesbangpol", "dpmptsp", "disdik", "dinkes", "rsud", "baznas", "polres", "kodim");

    private readonly HashSet<int> _venues = vocabulary.AddAll("halaman", "aula", "depan", "belakang", "samping", "sebelah", "seberang", "dekat", "pelataran", "parkiran", "parkir", "lapangan", "pagar", "simpang", "gerbang");

    private readonly int _di = vocabulary.Add("di");
    private readonly HashSet<int> _houses = vocabulary.AddAll("gedung", "kantor", "ruang", "bangunan", "kompleks", "lingkungan");

    private readonly HashSet<int> _former = vocabulary.AddAll("mantan", "eks", "pensiunan");

    /// <summary>"pernah menjabat Kepala Dinas Perpustakaan", "semasa memimpin Dispusip"</summary>
    private readonly HashSet<int> _once = vocabulary.AddAll("pernah", "sempat", "terakhir", "sebelumnya", "dulu", "dulunya", "semasa", "sewaktu", "ketika", "saat");
    private readonly HashSet<int> _held = vocabulary.AddAll("menjabat", "memimpin", "menjadi", "bertugas", "mengepalai", "dijabat", "pegawai", "staf", "kepala", "sebagai");

    /// <summary>Before a place they say that somebody came from there or went: it is not what the sentence is about.</summary>
    private readonly HashSet<int> _underway = vocabulary.AddAll("ke", "dari", "asal", "menuju", "arah", "lintas", "kelahiran", "warga", "perantau", "berbatasan");

    private readonly int _kota = vocabulary.Add("kota");
    private readonly HashSet<int> _fifty = vocabulary.AddAll("50", "lima", "limapuluh", "50kota");

    public bool IsLink(Token token) => _links.Contains(token.Word);

    public bool IsJoiner(Token token) => _joiners.Contains(token.Word);

    public bool IsGuestWord(Token token) => _guests.Contains(token.Word);

    /// <summary>Whether a place is only where somebody comes from or goes to.</summary>
    public bool IsUnderway(ArticleTokens article, int at) =>
        at > 0 && article.Tokens[at - 1].Sentence == article.Tokens[at].Sentence && _underway.Contains(article.Tokens[at - 1].Word);

    /// <summary>Whether a sentence lists offices: "Dinas Pendidikan, Dinas Kesehatan, Dinas Perpustakaan …" is about none of them.</summary>
    public bool IsOfficeList(ArticleTokens article, int sentence)
    {
        const int least = 3;
        var end = sentence + 1 < article.Sentences.Count ? article.Sentences[sentence + 1].FirstToken : article.Tokens.Count;
        var offices = 0;
        for (var at = article.Sentences[sentence].FirstToken; at < end; at++)
        {
            if (_agencies.Contains(article.Tokens[at].Word))
                offices++;
        }

        return offices >= least;
    }

    /// <summary>Whether a building is only where something else takes place: "di halaman perpustakaan", "jalan di depan gedung perpustakaan".</summary>
    public bool IsVenue(ArticleTokens article, int at)
    {
        var before = at - 1;
        // "mengungsi di gedung perpustakaan"
        if (before > 0 && _houses.Contains(article.Tokens[before].Word) && article.Tokens[before - 1].Word == _di && article.Tokens[before - 1].Sentence == article.Tokens[at].Sentence)
            return true;
        while (before > 0 && _houses.Contains(article.Tokens[before].Word))
            before--;
        return before >= 0 && article.Tokens[before].Sentence == article.Tokens[at].Sentence && _venues.Contains(article.Tokens[before].Word) && !article.Between(before, before + 1).ContainsAny(Marks);
    }

    /// <summary>Whether an office is one that somebody held: "mantan Kepala Dinas Perpustakaan".</summary>
    public bool IsFormer(ArticleTokens article, int at)
    {
        const int reach = 4;
        for (var before = at - 1; before >= Math.Max(0, at - reach) && article.Tokens[before].Sentence == article.Tokens[at].Sentence; before--)
        {
            if (article.Between(before, before + 1).Contains(','))
                return false;
            if (_former.Contains(article.Tokens[before].Word) || (before > 0 && _held.Contains(article.Tokens[before].Word) && _once.Contains(article.Tokens[before - 1].Word)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name stands among other things of a list: "ruang kelas, perpustakaan, dan mushala".</summary>
    public bool IsEnumerated(ArticleTokens article, int at, int length)
    {
        var tokens = article.Tokens;
        var (before, after) = (at - 1, at + length);
        if (before < 0 || after >= tokens.Count || tokens[before].Sentence != tokens[at].Sentence || tokens[after].Sentence != tokens[at].Sentence)
            return false;
        var (comma, follows) = (article.Between(before, at).Contains(','), article.Between(after - 1, after).Contains(','));
        return (comma && (follows || _listEnds.Contains(tokens[after].Word))) || (follows && _listEnds.Contains(tokens[before].Word));
    }

    /// <summary>Whether the name is that of a street, a house or a troop: "Jalan Harau".</summary>
    public bool IsNamedAfter(ArticleTokens article, int at)
    {
        if (at == 0 || article.Tokens[at - 1].Sentence != article.Tokens[at].Sentence || !_namedAfter.Contains(article.Tokens[at - 1].Word))
            return false;
        // "jalan Harau" may lead there; "Jalan Harau" is an address. A stop between them parts them, unless it shortens: "Jl. Harau".
        return char.IsUpper(First(article, at - 1)) && article.Between(at - 1, at).IndexOfAny(",;:/") < 0;
    }

    /// <summary>Whether the name is one of those that may count cities.</summary>
    public bool MayCountCities(ArticleTokens article, int at, int length)
    {
        var tokens = article.Tokens;
        return _fifty.Contains(tokens[at].Word) && (length == 1 ? tokens[at].Word == _fiftyKota : tokens[at + length - 1].Word == _kota);
    }

    /// <summary>How "50 Kota" is to be read where it stands: true the regency, false a number of cities, null either.</summary>
    public bool? IsRegency(ArticleTokens article, int at, int length)
    {
        var tokens = article.Tokens;
        var before = at > 0 && tokens[at - 1].Sentence == tokens[at].Sentence ? tokens[at - 1].Word : Vocabulary.Unknown;
        var behind = at + length < tokens.Count && tokens[at + length].Sentence == tokens[at].Sentence ? tokens[at + length].Word : Vocabulary.Unknown;
        if (_countingAlways.Contains(behind))
            return false;
        if (_offices.Contains(before))
            return true;
        if (char.IsLower(First(article, at + length - 1)) || _counted.Contains(before))
            return false;
        var next = at + length;
        if (next < tokens.Count && tokens[next].Sentence == tokens[at].Sentence && article.Between(next - 1, next).IndexOfAny(Marks) < 0)
        {
            // "Lima Puluh Kota di Sarilamak" is said of the regency, "50 Kota di Indonesia" of none.
            if (_counting.Contains(tokens[next].Word) && char.IsDigit(First(article, at)))
                return false;
        }

        return char.IsDigit(First(article, at)) ? null : true;
    }

    private readonly HashSet<int> _listEnds = vocabulary.AddAll("dan", "serta", "atau", "maupun", "hingga", "sampai");
    private readonly int _fiftyKota = vocabulary.Add("50kota");
    private readonly HashSet<int> _countingAlways = vocabulary.AddAll("besar", "dunia", "indonesia", "asia");

    private static char First(ArticleTokens article, int token) =>
        (article.ZoneOf(token) == Zone.Title ? article.Title : article.Text)[article.Tokens[token].Start];
}

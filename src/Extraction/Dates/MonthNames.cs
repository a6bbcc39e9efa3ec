namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Names of the twelve months, long and short, as dates write them (in the genitive where a language has one). Indonesian
/// spellings come first, old ones too. "listopad" is November in Polish and Czech and October in Croatian: the larger press wins.
/// </summary>
internal static class MonthNames
{
    /// <summary>Longer words are no month, in characters.</summary>
    public const int MaxLength = 14;

    /// <summary>One line a month: Indonesian, Malay and English; Germanic; Romance; Slavic; Finnish, Hungarian, Turkish, Greek; Arabic, Hebrew.</summary>
    private static readonly string[] Names =
    [
        """
        januari jan january januar jänner jän jaenner janvier janv enero ene gennaio gen janeiro gener ianuarie ian stycznia styczeń sty ledna leden led
        januára január января янв январь січня січ јануара јануар siječnja januarja януари tammikuuta tammikuu janúar januára ocak oca ιανουαρίου ιαν يناير ינואר בינואר
        """,
        """
        februari pebruari feb peb february februar feber febr février fevrier févr fevr fév fev febrero febbraio fevereiro febrer februarie lutego luty lut února únor úno
        februára február февраля фев февр февраль лютого лют фебруара фебруар veljače februarja февруари helmikuuta helmikuu febrúar şubat şub subat φεβρουαρίου φεβ فبراير פברואר בפברואר
        """,
        """
        maret mar march mac märz maerz mrz maart mrt mars marzo março marco març martie marca marzec března březen bře
        márca március márc марта мар март березня бер marec ožujka maaliskuuta maaliskuu mart μαρτίου μαρ مارس מרץ במרץ
        """,
        """
        april apr avril avr abril abr aprile aprilie kwietnia kwiecień kwi dubna duben dub
        apríla április ápr апреля апр апрель квітня квіт aprila travnja април huhtikuuta huhtikuu apríl nisan nis απριλίου απρ أبريل إبريل אפריל באפריל
        """,
        """
        mei may mai maj mayo maggio mag maio maig maja května květen kvě
        маја mája május máj мая май травня трав svibnja maí toukokuuta toukokuu mayıs mayis μαΐου μαϊου μαΐ مايو מאי במאי
        """,
        """
        juni jun june juin junio giugno giu junho juny iunie iun czerwca czerwiec cze června červen čer
        júna június jún июня июн июнь червня черв junija јуна lipnja юни kesäkuuta kesäkuu júní haziran haz ιουνίου ιουν يونيو יוני ביוני
        """,
        """
        juli jul july julai juillet juil julio luglio lug julho juliol iulie iul lipca lipiec lip července červenec čvc
        júla július júl июля июл июль липня лип julija јула srpnja юли heinäkuuta heinäkuu júlí temmuz tem ιουλίου ιουλ يوليو יולי ביולי
        """,
        """
        agustus agu ags agt agust agst august aug ogos augustus augusti août aout aoû agosto ago agost sierpnia sierpień sie srpna srpen srp
        augusta augusztus августа авг август серпня серп avgusta kolovoza elokuuta elokuu ágúst ağustos ağu agustos αυγούστου αυγ أغسطس אוגוסט באוגוסט
        """,
        """
        september sep sept septembre septiembre setiembre set settembre sett setembro setembre septembrie września wrzesień wrz září zář
        septembra szeptember szept сентября сен сент сентябрь вересня вер rujna септември syyskuuta syyskuu eylül eyl eylul σεπτεμβρίου σεπ سبتمبر ספטמבר בספטמבר
        """,
        """
        oktober okt october oct octobre octubre ottobre ott outubro out octombrie października październik paź paz října říjen říj
        októbra október октября окт октябрь жовтня жовт oktobra октомври lokakuuta lokakuu ekim eki οκτωβρίου οκτ أكتوبر אוקטובר באוקטובר
        """,
        """
        november nopember nov nop novembre noviembre novembro noiembrie listopada listopad lis listopadu
        novembra ноября ноя нояб ноябрь листопада лист studenoga studenog ноември marraskuuta marraskuu nóvember kasım kasim kas νοεμβρίου νοε نوفمبر נובמבר בנובמבר
        """,
        """
        desember des december dec disember dis dezember dez décembre decembre déc diciembre dic dicembre dezembro desembre decembrie grudnia grudzień gru prosince prosinec pro
        decembra декабря дек декабрь грудня груд prosinca декември joulukuuta joulukuu aralık aralik ara δεκεμβρίου δεκ ديسمبر דצמבר בדצמבר
        """,
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Read();

    /// <summary>1 to 12, or 0 when the word names no month. Case does not matter.</summary>
    public static int Number(ReadOnlySpan<char> word) => word.Length is >= 3 and <= MaxLength && Months.TryGetValue(word, out var month) ? month : 0;

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 0; month < Names.Length; month++)
        {
            foreach (var name in Names[month].Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                months[name] = month + 1;
        }

        return months.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

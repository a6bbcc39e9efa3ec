namespace PortalMitra.Extraction.Dates;

/// <summary>
/// How far the dates in a page's elements are to be believed. The order was measured on the annotated pages of htmldate and
/// trafilatura (adbar): of the dates in elements named for one, within fifteen lines below the headline, 99 in 100 are the
/// publication; of bare lines within five, 5 in 6; of dates in running text, 1 in 8.
/// </summary>
internal static class ShownDates
{
    private const int LinesAfter = 40;
    private const int LinesBefore = 20;

    /// <summary>A list may take the class of the byline: the date so near the headline is the article's all the same.</summary>
    private const int LinesOfByline = 6;

    /// <summary>More text between headline and date than a standfirst has is the article, in characters.</summary>
    private const int TextOfStandfirst = 300;

    /// <summary>How far below the headline a bare line is more often the byline than a subhead.</summary>
    private const int LinesOfBareDate = 5;

    /// <summary>From the most trusted to the least.</summary>
    internal enum Trust
    {
        /// <summary>Declared the publication in an attribute: microdata, RDFa, hAtom, <c>time pubdate</c>.</summary>
        Declared,

        /// <summary>In an attribute of a <c>time</c> or of an element named for a date.</summary>
        Attribute,

        /// <summary>The text of such an element.</summary>
        Named,

        /// <summary>Behind a word for publishing: "Diterbitkan", "Veröffentlicht am".</summary>
        Labelled,

        /// <summary>A line of little else right below the headline.</summary>
        LineBelow,

        /// <summary>Named for a date and above the headline, where the clock of the page stands too.</summary>
        NamedAbove,

        /// <summary>A line of little else above the headline.</summary>
        LineAbove,

        /// <summary>Marked, and in a sidebar or foot of the article.</summary>
        Beside,

        /// <summary>The change instead of the publication: the least that pages have.</summary>
        Updated,

        /// <summary>Further away, or part of a longer line.</summary>
        Far,

        /// <summary>A label at the foot of the page, a dateline.</summary>
        Foot,

        /// <summary>"2 jam lalu": right for a page just fetched, and tickers are full of them.</summary>
        Relative,

        /// <summary>Running text, where dates are those of events.</summary>
        Sentence,

        None,
    }

    /// <summary>The page's dates with their trust, the most trusted and nearest to the headline first.</summary>
    public static List<(Trust Trust, FoundDate Found)> InOrder(DateSurvey survey) =>
        [.. survey.Dates.Select(found => (Trust: TrustIn(found, survey.HasHeadline), Found: found)).Where(at => at.Trust != Trust.None)
            .OrderBy(at => at.Trust).ThenBy(at => Distance(at.Found))];

    /// <summary>Lines above the headline are further than those below it.</summary>
    private static int Distance(FoundDate found) => found.Line >= 0 ? found.Line : 5 - (2 * found.Line);

    private static Trust TrustIn(FoundDate found, bool hasHeadline)
    {
        var isNear = !hasHeadline || found.Line is >= -LinesBefore and <= LinesAfter;
        if (found.Date.IsRelative)
            return found.Part == PagePart.Main && hasHeadline && found.Line is >= -3 and <= 10 ? Trust.Relative : Trust.None;
        if (found.IsInList && (found.Line is < -3 or > LinesOfByline || found.Text > TextOfStandfirst))
            return Trust.None;
        // Numbers of chapters and versions look like dates with short years.
        if (found.Date.IsYearShort && !found.IsMarked && found.Line is < -3 or > LinesOfBareDate)
            return Trust.None;
        if (found.Part == PagePart.Main)
            return found.Role == DateRole.Updated ? (isNear && found.Form <= DateForm.Line ? Trust.Updated : Trust.None) : InMain(found, isNear);
        var isSaid = found.IsMarked || (found.Form == DateForm.Line && found.Role == DateRole.Published);
        if (found.Part is not (PagePart.Aside or PagePart.Foot) || found.Role == DateRole.Updated && found.Part == PagePart.Aside)
            return Trust.None;
        if (isSaid && found.Role != DateRole.Updated && !found.IsInList && hasHeadline && isNear && (found.Role == DateRole.Published || found.Line is >= -3 and <= 15))
            return Trust.Beside;
        return found.Part == PagePart.Foot && found.Role != DateRole.Unsaid && !found.IsInList ? Trust.Foot : Trust.None;
    }

    private static Trust InMain(FoundDate found, bool isNear) => found.Form switch
    {
        DateForm.Attribute when isNear => found.Role == DateRole.Published ? Trust.Declared : Trust.Attribute,
        DateForm.Named when isNear => found.Line >= 0 || found.Role == DateRole.Published ? Trust.Named : Trust.NamedAbove,
        <= DateForm.Dateline when isNear && found.Role == DateRole.Published => Trust.Labelled,
        DateForm.Line when isNear && found.Line is >= 0 and <= LinesOfBareDate => Trust.LineBelow,
        DateForm.Line when isNear && found.Line is >= -10 and < 0 => Trust.LineAbove,
        <= DateForm.Line => Trust.Far,
        DateForm.Meta when isNear => Trust.Far,
        DateForm.Dateline when isNear => Trust.Foot,
        DateForm.Sentence when found.Role != DateRole.Unsaid => Trust.Foot,
        DateForm.Sentence when isNear => Trust.Sentence,
        _ => Trust.None,
    };

    /// <summary>Where a reader of the result is told it comes from.</summary>
    public static DateOrigin OriginOf(Trust trust, FoundDate found) => trust is >= Trust.Updated and not Trust.Relative ? DateOrigin.Elsewhere
        : found.Form == DateForm.Attribute ? DateOrigin.TimeElement : DateOrigin.VisibleText;
}

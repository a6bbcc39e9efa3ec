namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>An agreement as far as proposals go.</summary>
internal sealed record DatedAgreement(long Id, string Subject, DateOnly? StartsOn, DateOnly? EndsOn, IReadOnlyList<long> Partners);

/// <summary>An agreement that an article may report on, and why.</summary>
/// <param name="SigningWord">What the article says of signing, when the agreement began within days of it; else null.</param>
/// <param name="SubjectWords">Words of its subject that the article uses.</param>
/// <param name="Sentence">The sentence that speaks for it most; null when only the dates do.</param>
internal sealed record AgreementFound(long AgreementId, bool IsInForce, string? SigningWord, IReadOnlyList<string> SubjectWords, string? Sentence);

/// <summary>
/// Which agreements with the named partners an article may be about: those in force on the day of publication, and those that began within
/// two weeks of it when the article speaks of signing. Among several of one partner, words of the subject decide. Pure.
/// </summary>
internal static class AgreementClues
{
    public const int DaysAroundSigning = 14;

    private const int ShortestWord = 4;

    private static readonly string[][] Signing =
    [
        ["nota", "kesepahaman"], ["nota", "kesepakatan"], ["kerja", "sama"], ["kerjasama"], ["mou"], ["pks"], ["perjanjian"], ["kesepakatan"],
        ["penandatanganan"], ["menandatangani"], ["ditandatangani"], ["meneken"], ["diteken"],
    ];

    /// <summary>Every agreement of the office is about these.</summary>
    private static readonly HashSet<string> Common =
    [
        "antara", "bidang", "bersama", "daerah", "dalam", "dengan", "dinas", "kabupaten", "kegiatan", "kerja", "kesepahaman", "kesepakatan", "lewat", "melalui",
        "nagari", "naskah", "nota", "pada", "pelaksanaan", "pengembangan", "peningkatan", "penyelenggaraan", "perjanjian", "perpustakaan", "program", "sama",
        "tentang", "untuk", "yang",
    ];

    public static IReadOnlyList<AgreementFound> Of(
        IReadOnlyList<ReadSentence> sentences, DateOnly publishedOn, IReadOnlyCollection<long> partners, IEnumerable<DatedAgreement> agreements)
    {
        var signing = SigningIn(sentences);
        var candidates = agreements
            .Where(agreement => agreement.Partners.Any(partners.Contains))
            .Select(agreement => (Agreement: agreement, Found: Look(agreement, sentences, publishedOn, signing)))
            .Where(one => one.Found.IsInForce || one.Found.SigningWord is not null)
            .ToList();
        return
        [
            .. candidates
                .Where(one => IsSupported(one.Found) || one.Agreement.Partners.Any(partner => partners.Contains(partner) && candidates.Count(other => other.Agreement.Partners.Contains(partner)) == 1))
                .Select(one => one.Found)
                .OrderByDescending(found => found.SigningWord is not null)
                .ThenByDescending(found => found.SubjectWords.Count)
                .ThenBy(found => found.AgreementId),
        ];
    }

    private static bool IsSupported(AgreementFound found) => found.SigningWord is not null || found.SubjectWords.Count > 0;

    private static AgreementFound Look(DatedAgreement agreement, IReadOnlyList<ReadSentence> sentences, DateOnly publishedOn, (string Word, ReadSentence Sentence)? signing)
    {
        var isInForce = agreement.StartsOn <= publishedOn && !(agreement.EndsOn < publishedOn);
        var isFresh = agreement.StartsOn is { } starts && Math.Abs(publishedOn.DayNumber - starts.DayNumber) <= DaysAroundSigning;
        var subject = ArticleSentences.WordsOf(agreement.Subject).Select(word => word.Folded)
            .Where(word => word.Length >= ShortestWord && !Common.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
        var used = subject.Where(word => sentences.Any(sentence => sentence.Words.Any(other => other.Folded == word))).ToList();
        var best = used.Count == 0 ? null : sentences.MaxBy(sentence => used.Count(word => sentence.Words.Any(other => other.Folded == word)))?.Text;
        var isSigning = isFresh && signing is not null;
        return new AgreementFound(agreement.Id, isInForce, isSigning ? signing?.Word : null, used, isSigning ? signing?.Sentence.Text : best);
    }

    private static (string Word, ReadSentence Sentence)? SigningIn(IReadOnlyList<ReadSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var at = 0; at < sentence.Words.Count; at++)
            {
                if (Array.Find(Signing, words => Enumerable.Range(0, words.Length).All(i => at + i < sentence.Words.Count && sentence.Words[at + i].Folded == words[i])) is { } said)
                    return (string.Join(' ', sentence.Words.Skip(at).Take(said.Length).Select(word => word.Written)), sentence);
            }
        }

        return null;
    }
}

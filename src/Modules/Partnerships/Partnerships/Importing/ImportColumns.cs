namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>Guesses from a head what its column holds; people correct the guess.</summary>
internal static class ImportColumns
{
    /// <summary>In the order in which they are tried: the telling ones first.</summary>
    private static readonly (ImportField Field, string[] Words)[] Heads =
    [
        (ImportField.TheirNumber, ["nomor mitra", "nomor pihak kedua", "no pihak kedua", "nomor pihak 2", "no mitra", "partner number"]),
        (ImportField.OurNumber, ["nomor kami", "nomor pihak kesatu", "nomor pihak pertama", "no pihak pertama", "nomor dinas", "nomor naskah", "nomor", "number"]),
        (ImportField.PartnerKind, ["jenis mitra", "kategori mitra", "jenis lembaga", "kind of partner"]),
        (ImportField.Kind, ["jenis naskah", "jenis dokumen", "bentuk", "jenis", "kind"]),
        (ImportField.SignedOn, ["tanggal tanda tangan", "tanggal ttd", "tgl ttd", "tanggal penandatanganan", "ditandatangani", "tanggal naskah", "tanggal", "signed"]),
        (ImportField.StartsOn, ["mulai", "berlaku sejak", "start"]),
        (ImportField.EndsOn, ["berakhir", "akhir", "sampai", "habis", "end"]),
        (ImportField.Subject, ["perihal", "judul", "tentang", "subject"]),
        (ImportField.Partner, ["nama mitra", "mitra", "lembaga", "pihak kedua", "instansi", "partner"]),
        (ImportField.Scope, ["ruang lingkup", "lingkup", "kegiatan", "scope"]),
        (ImportField.ArchivePlace, ["arsip", "lokasi", "lemari", "archive"]),
    ];

    /// <summary>For each field the number of its column, each column used once.</summary>
    public static Dictionary<ImportField, int> Guess(IReadOnlyList<string> heads)
    {
        var guess = new Dictionary<ImportField, int>();
        foreach (var (field, words) in Heads)
        {
            foreach (var word in words)
            {
                var at = Enumerable.Range(0, heads.Count).FirstOrDefault(i => !guess.ContainsValue(i) && heads[i].Contains(word, StringComparison.OrdinalIgnoreCase), -1);
                if (at < 0)
                    continue;
                guess[field] = at;
                break;
            }
        }

        return guess;
    }
}

using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>One of those who sign: exactly one of a partner, a nagari, or the office itself.</summary>
public sealed class Party : IAudited
{
    public const int MaxLineLength = 200;

    public long Id { get; private set; }
    public long AgreementId { get; private set; }
    public Agreement? Agreement { get; private set; }

    /// <summary>1 is PIHAK KESATU.</summary>
    public required int Position { get; set; }

    public long? PartnerId { get; set; }
    public Partner? Partner { get; set; }

    public long? NagariId { get; set; }
    public Nagari? Nagari { get; set; }

    public bool IsOffice => PartnerId is null && Partner is null && NagariId is null && Nagari is null;

    /// <summary>This party's own number of the document.</summary>
    public string? Number { get; set; }

    /// <summary>It gives none.</summary>
    public bool IsWithoutNumber { get; set; }

    public string? SignatoryName { get; set; }
    public string? SignatoryPosition { get; set; }

    /// <summary>Number and day of the letter that allows the signatory to sign (surat kuasa).</summary>
    public string? PowerOfAttorney { get; set; }
    public DateOnly? PowerOfAttorneyOn { get; set; }

    /// <summary>Whom to ask on this party's side about this agreement. For staff; not in the audit trail, like all data of contacts.</summary>
    [NotAudited]
    public string? ContactPerson { get; set; }

    /// <summary>Partner and nagari must be loaded.</summary>
    /// <param name="office">What the office is called.</param>
    public string NameOr(string office) => Partner?.Name ?? (Nagari is { } nagari ? NameOfNagari(nagari.Name) : office);

    /// <summary>A partner may bear the name of a nagari; its government is called so.</summary>
    public static string NameOfNagari(string nagari) => $"Pemerintah Nagari {nagari}";

    public string AuditName => $"{Agreement?.Slug ?? "?"} #{Position}";
}

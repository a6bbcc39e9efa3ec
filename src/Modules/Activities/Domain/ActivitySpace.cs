namespace PortalMitra.Modules.Activities.Domain;

/// <summary>The three rooms of the programme (TPBIS): what kind of place the library is for it.</summary>
public enum ActivitySpace
{
    /// <summary>Ruang berbagi pengalaman.</summary>
    Sharing,

    /// <summary>Ruang belajar yang kontekstual.</summary>
    Learning,

    /// <summary>Ruang berlatih keterampilan kerja.</summary>
    Skills,

    /// <summary>None of the three, such as a meeting of stakeholders.</summary>
    Other,
}

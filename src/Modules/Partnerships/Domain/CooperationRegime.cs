namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>Which rules of the state hold for an agreement, by who the other party is (PP 28/2018, Permendagri 22/2020, 25/2020 and 96/2017).</summary>
public enum CooperationRegime
{
    /// <summary>KSDPK: companies, foundations, private universities, associations, persons.</summary>
    ThirdParty,

    /// <summary>Sinergi: ministries and their local offices, state universities, the army, the police.</summary>
    Synergy,

    /// <summary>KSDD: another local government.</summary>
    InterRegional,

    /// <summary>KSDPL and KSDLL: foreign governments and bodies.</summary>
    Foreign,

    /// <summary>A nagari's government in its own name.</summary>
    Nagari,

    /// <summary>Agencies and schools of the same regency: no cooperation in the sense of the law.</summary>
    Internal,
}

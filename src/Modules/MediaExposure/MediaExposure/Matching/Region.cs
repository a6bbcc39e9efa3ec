namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A name of a place in the article, ours or somebody else's.</summary>
internal sealed class Region(int at, int length, NameList list, int nagari)
{
    public int At => at;
    public int Length => length;
    public NameList List => list;

    /// <summary>Index of the nagari it names; -1 for none.</summary>
    public int Nagari { get; set; } = nagari;

    public bool IsOurs => list != NameList.OtherPlace;

    /// <summary>Ours beyond doubt, or settled by what stands around it. Others' names always are.</summary>
    public bool IsCertain { get; set; } = list is NameList.Place or NameList.Own or NameList.OtherPlace;

    /// <summary>1 where it stands for itself; less in a list of regions, which says of none that it is about them.</summary>
    public decimal Share { get; set; } = 1;

    /// <summary>It opens the article: "SARILAMAK, KP –".</summary>
    public bool IsDateline { get; set; }

    /// <summary>How many words lie between; 0 when they touch.</summary>
    public int DistanceTo(int otherAt, int otherLength) => at < otherAt ? Math.Max(0, otherAt - at - length) : Math.Max(0, at - otherAt - otherLength);
}

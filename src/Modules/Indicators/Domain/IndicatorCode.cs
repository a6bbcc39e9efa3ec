namespace PortalMitra.Modules.Indicators.Domain;

/// <summary>The four indicators of the programme, in its own order.</summary>
public enum IndicatorCode
{
    Visits = 1,
    Involvement = 2,
    Exposure = 3,
    Partnerships = 4,
}

namespace PortalMitra.Framework.Views;

/// <summary>Model of <c>_Pager</c>. Pages are numbered from 1.</summary>
public sealed record Pager(int Page, int PageCount, Func<int, string> UrlOf);

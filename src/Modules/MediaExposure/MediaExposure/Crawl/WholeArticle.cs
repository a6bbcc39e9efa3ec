using System.Text;
using PortalMitra.Crawling;
using PortalMitra.Extraction;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>An article with the pages it was read from.</summary>
/// <param name="Pages">The page that was found first; then those that hold the rest of it.</param>
/// <param name="PutOff">The answer of a further page that is to be asked for again later; null when there is none.</param>
internal sealed record WholeArticle(Article Article, IReadOnlyList<FetchOutcome> Pages, bool MayBeArchived, FetchOutcome? PutOff = null)
{
    /// <summary>Evidence of all that was read: the pages as they came, one after the other, each further one after a line with its address.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        if (Pages.Count == 1)
            return Pages[0].Content;
        using var all = new MemoryStream();
        foreach (var (page, i) in Pages.Select((page, i) => (page, i)))
        {
            if (i > 0)
                all.Write(Encoding.UTF8.GetBytes($"\n<!-- {page.FinalUrl.AbsoluteUri.Replace("--", "%2D%2D", StringComparison.Ordinal)} -->\n"));
            all.Write(page.Content.Span);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }
}

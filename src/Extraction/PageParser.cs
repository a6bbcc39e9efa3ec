using System.Buffers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PortalMitra.Extraction;

/// <summary>Text to a tree as the HTML Living Standard builds it (§13.2, every input has one), but no deeper than asked for.</summary>
internal static class PageParser
{
    /// <summary>What the parser asks for its parts: making one costs as much as a small page. Not safe from two threads, so one each.</summary>
    [ThreadStatic]
    private static IBrowsingContext? _context;

    /// <summary>The depth is looked at once in so many elements: building a tree costs more the deeper it is. Odd, so that tags in pairs are met in turn.</summary>
    private const int CheckEvery = 63;

    /// <summary>The tree of a text as it stands.</summary>
    /// <inheritdoc cref="Parse(ReadOnlyMemory{char}, int, bool, CancellationToken)"/>
    public static IHtmlDocument? Parse(string html, int maxDepth, CancellationToken cancellationToken) => Parse(html.AsMemory(), maxDepth, isSlim: false, cancellationToken);

    /// <param name="html">The page. The tree keeps nothing of it.</param>
    /// <param name="maxDepth">In levels of nodes.</param>
    /// <param name="isSlim">Without what <see cref="SlimMarkup"/> takes out.</param>
    /// <param name="cancellationToken">Looked at while the tree is built.</param>
    /// <returns>
    /// The tree, or null when it is deeper than <paramref name="maxDepth"/> levels, where parsing stops soon after it gets there,
    /// or when it would be made of copies of elements that were never closed.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while the tree was built.</exception>
    public static IHtmlDocument? Parse(ReadOnlyMemory<char> html, int maxDepth, bool isSlim, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<char>.Shared.Rent(SlimMarkup.Room(html.Length));
        try
        {
            var written = SlimMarkup.Write(html.Span, buffer);
            return written < 0 ? null : Build(isSlim ? buffer.AsMemory(0, written) : html, maxDepth, cancellationToken);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static IHtmlDocument? Build(ReadOnlyMemory<char> html, int maxDepth, CancellationToken cancellationToken)
    {
        var count = 0;
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            // The parser itself would lay deeper elements side by side, at a cost that grows with their square.
            MaximumDepth = maxDepth + (2 * CheckEvery),
            DisableElementPositionTracking = true,
            OnCreated = (element, _) =>
            {
                if (++count % CheckEvery == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    // An element is created before it is put in its place: the one before stands in its own already.
                    if (last is not null && last.GetAncestors().Take(maxDepth + 1).Count() > maxDepth)
                        throw new TooDeepException();
                }

                last = element;
            },
        }, _context ??= BrowsingContext.New(Configuration.Default));
        try
        {
            var document = parser.ParseDocument(html);
            return PageText.Depth(document) > maxDepth ? null : document;
        }
        catch (TooDeepException)
        {
            return null;
        }
    }

    private sealed class TooDeepException : Exception;
}

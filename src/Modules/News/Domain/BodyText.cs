namespace PortalMitra.Modules.News.Domain;

/// <summary>
/// Reads the plain text that writers type: a blank line begins a new paragraph, <c>## </c> a subheading, <c>- </c> an
/// item of a list. Everything else is words; markup typed into it stays words.
/// </summary>
public static class BodyText
{
    private const string HeadingMark = "## ";
    private const string ItemMark = "- ";

    public static IReadOnlyList<BodyBlock> Parse(string body)
    {
        var blocks = new List<BodyBlock>();
        var lines = new List<string>();
        var items = new List<string>();
        foreach (var line in body.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith(ItemMark, StringComparison.Ordinal))
            {
                EndParagraph();
                items.Add(line[ItemMark.Length..].TrimStart());
                continue;
            }

            EndList();
            if (line.StartsWith(HeadingMark, StringComparison.Ordinal))
            {
                EndParagraph();
                blocks.Add(new BodyHeading(line[HeadingMark.Length..].TrimStart()));
            }
            else if (line.Length == 0)
            {
                EndParagraph();
            }
            else
            {
                lines.Add(line);
            }
        }

        EndList();
        EndParagraph();
        return blocks;

        void EndParagraph()
        {
            if (lines.Count > 0)
                blocks.Add(new BodyParagraph([.. lines]));
            lines.Clear();
        }

        void EndList()
        {
            if (items.Count > 0)
                blocks.Add(new BodyList([.. items]));
            items.Clear();
        }
    }

    /// <summary>All words, for the search index.</summary>
    public static string WordsOf(string body) => string.Join(' ', Parse(body).Select(block => block.Words));
}

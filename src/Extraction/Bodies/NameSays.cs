namespace PortalMitra.Extraction.Bodies;

/// <summary>What the class and id of an element say about what it holds.</summary>
[Flags]
internal enum NameSays
{
    Nothing = 0,

    /// <summary>Something else than the article: navigation, other articles, share buttons, advertisement.</summary>
    Beside = 1,

    /// <summary>Something about the article: a date, an author, tags, a button. Running text in it overrules the name.</summary>
    About = 2,

    /// <summary>A line under a picture or a pointer to an article: short text in it is not the article's, whatever it looks like.</summary>
    Caption = 4,

    /// <summary>Readers' comments.</summary>
    Comments = 8,

    /// <summary>The standfirst between headline and text.</summary>
    Lead = 16,

    /// <summary>The article in the wide sense: with its headline, its date and what hangs on it.</summary>
    Article = 32,

    /// <summary>The running text.</summary>
    Body = 64,

    /// <summary>A part of the page's frame: a foot, a menu, a question about cookies. However much it holds, an article is elsewhere.</summary>
    Frame = 128,

    /// <summary>A box of the template, which some systems put even the article into; where the headline stands elsewhere, so does the article.</summary>
    Widget = 256,
}

namespace PortalMitra.Modules.News.Domain;

/// <summary>One part of a text. The words are as typed: whoever shows them encodes them.</summary>
public abstract record BodyBlock
{
    /// <summary>The words of the block on one line.</summary>
    public abstract string Words { get; }
}

public sealed record BodyHeading(string Text) : BodyBlock
{
    public override string Words => Text;
}

/// <param name="Lines">Broken where the writer broke them.</param>
public sealed record BodyParagraph(IReadOnlyList<string> Lines) : BodyBlock
{
    public override string Words => string.Join(' ', Lines);
}

public sealed record BodyList(IReadOnlyList<string> Items) : BodyBlock
{
    public override string Words => string.Join(' ', Items);
}

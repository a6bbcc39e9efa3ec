namespace PortalMitra.Modules.News.News.Articles;

/// <summary>What the pressed button asks for beside saving the text.</summary>
internal enum ArticleAction
{
    Save,
    Publish,
    Withdraw,
}

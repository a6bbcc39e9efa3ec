namespace PortalMitra.Modules.Partnerships.Partnerships.Directory;

/// <summary>The two letters that stand where a partner has no logo.</summary>
internal static class Monogram
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToList();
        return string.Concat(words.Take(2).Select(word => char.ToUpperInvariant(word[0])));
    }
}

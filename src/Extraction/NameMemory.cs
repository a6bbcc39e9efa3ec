namespace PortalMitra.Extraction;

/// <summary>What a finder read from the names of one page, each read once.</summary>
/// <typeparam name="T">What a name says.</typeparam>
internal sealed class NameMemory<T>(FlatPage page, Func<string, T> ofClasses, Func<string, T> ofId)
{
    private readonly T[] _said = new T[page.NameCount];
    private readonly bool[] _isRead = new bool[page.NameCount];

    /// <summary>What the class says; the default for none.</summary>
    public T? OfClasses(FlatNode node) => node.ClassNumber < 0 ? default : Of(node.ClassNumber, node.Classes!, ofClasses);

    /// <summary>What the id says; the default for none. An id of the same letters as a class says the same.</summary>
    public T? OfId(FlatNode node) => node.IdNumber < 0 ? default : Of(node.IdNumber, node.Id!, ofId);

    private T Of(int number, string name, Func<string, T> read)
    {
        if (!_isRead[number])
            (_said[number], _isRead[number]) = (read(name), true);
        return _said[number];
    }
}

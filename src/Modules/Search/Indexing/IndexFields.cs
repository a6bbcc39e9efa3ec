using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using PortalMitra.Framework.Search;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>The fields of a document in the index. Each text is there twice: as written, and reduced to stems.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Source = "source";
    public const string Path = "path";
    public const string Day = "day";
    public const string DayOrder = "dayOrder";
    public const string Title = "title";
    public const string Text = "text";
    public const string TitleStems = "titleStems";
    public const string TextStems = "textStems";

    public static Term IdOf(string source, string key) => new(Id, $"{source}:{key}");

    public static Document ToIndex(string source, string key, SearchDocument found)
    {
        var document = new Document
        {
            new StringField(Id, IdOf(source, key).Text, Field.Store.NO),
            new StringField(Source, source, Field.Store.YES),
            new StoredField(Path, found.Path),
            new TextField(Title, found.Title, Field.Store.YES),
            new TextField(TitleStems, found.Title, Field.Store.NO),
            new TextField(Text, found.Text, Field.Store.YES),
            new TextField(TextStems, found.Text, Field.Store.NO),
            new NumericDocValuesField(DayOrder, found.Day?.DayNumber ?? 0),
        };
        if (found.Day is { } day)
            document.Add(new StoredField(Day, day.DayNumber.ToString(CultureInfo.InvariantCulture)));
        return document;
    }

    public static DateOnly? DayOf(Document document) =>
        document.Get(Day, CultureInfo.InvariantCulture) is { } number
            ? DateOnly.FromDayNumber(int.Parse(number, CultureInfo.InvariantCulture))
            : null;
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PortalMitra.Framework;
using PortalMitra.Framework.Search;
using Directory = System.IO.Directory;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>
/// This node's Lucene index in <c>DataFolder/index</c>. It holds nothing that the database does not, so an index that
/// is missing, damaged or of an older format is simply begun again.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly string _folder;
    private readonly string _rebuildMarker;
    private readonly ILogger<SearchIndex> _logger;
    private readonly Analyzer _analyzer = CreateAnalyzer();
    private readonly System.Threading.Lock _opening = new();
    private Dictionary<string, SearchCursor> _cursors = new(StringComparer.Ordinal);
    private IndexWriter? _writer;
    private SearcherManager? _searchers;

    public SearchIndex(IOptions<PortalOptions> options, ILogger<SearchIndex> logger)
    {
        _folder = Path.Combine(options.Value.DataFolder, "index");
        _rebuildMarker = Path.Combine(options.Value.DataFolder, "index.rebuild");
        _logger = logger;
    }

    /// <summary>Another process asked for a rebuild while this one keeps the index.</summary>
    public bool IsRebuildRequested => File.Exists(_rebuildMarker);

    public static Analyzer CreateAnalyzer()
    {
        var stems = new StemAnalyzer();
        return new PerFieldAnalyzerWrapper(new ExactAnalyzer(), new Dictionary<string, Analyzer>(StringComparer.Ordinal)
        {
            [IndexFields.TitleStems] = stems,
            [IndexFields.TextStems] = stems,
        });
    }

    public void RequestRebuild() => File.WriteAllText(_rebuildMarker, "");

    /// <returns>False while another process of this data folder writes the index: two writers would destroy it.</returns>
    public bool TryOpen()
    {
        if (_writer is not null)
            return true;
        Directory.CreateDirectory(_folder);
        try
        {
            _writer = OpenReadable();
        }
        catch (LockObtainFailedException)
        {
            Refresh();
            return false;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or InvalidOperationException or FormatException)
        {
            _logger.LogWarning(exception, "The search index in {Folder} cannot be read and is built again.", _folder);
            CloseSearchers();
            foreach (var file in Directory.EnumerateFiles(_folder).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME))
                File.Delete(file);
            _writer = OpenReadable();
        }

        Refresh();
        return true;
    }

    public SearchCursor CursorOf(string source) => _cursors.GetValueOrDefault(source, SearchCursor.Beginning);

    public void Write(string source, IReadOnlyCollection<SearchChange> changes)
    {
        foreach (var change in changes)
        {
            var id = IndexFields.IdOf(source, change.Key);
            if (change.Document is { } document)
                Writer.UpdateDocument(id, IndexFields.ToIndex(source, change.Key, document));
            else
                Writer.DeleteDocuments(id);
        }
    }

    /// <summary>Makes all that was written last, with the place it brought the source to, and lets searches see it.</summary>
    public void Commit(string source, SearchCursor cursor)
    {
        _cursors[source] = cursor;
        Commit();
    }

    /// <summary>Documents of a module that is no longer installed lead nowhere.</summary>
    public void ForgetSourcesExcept(IEnumerable<string> sources)
    {
        var gone = _cursors.Keys.Except(sources, StringComparer.Ordinal).ToList();
        if (gone.Count == 0)
            return;
        foreach (var source in gone)
        {
            Writer.DeleteDocuments(new Term(IndexFields.Source, source));
            _cursors.Remove(source);
        }

        Commit();
    }

    /// <summary>Empties the index for a rebuild. Searches see the old one until <see cref="CommitRebuilt"/>.</summary>
    public void Clear() => Writer.DeleteAll();

    public void CommitRebuilt(Dictionary<string, SearchCursor> cursors)
    {
        _cursors = cursors;
        Commit();
        File.Delete(_rebuildMarker);
    }

    /// <summary>Drops what was written since the last commit.</summary>
    public void Abandon()
    {
        var writer = _writer;
        _writer = null;
        writer?.Rollback();
    }

    /// <summary>Asks the index as of the last commit; <paramref name="nothing"/> as long as there is none.</summary>
    public T Ask<T>(Func<IndexSearcher, T> question, T nothing)
    {
        var searchers = Searchers();
        if (searchers is null)
            return nothing;
        var searcher = searchers.Acquire();
        try
        {
            return question(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        // Closing would commit what stands half-way; rolling back leaves the last commit and its cursors.
        Abandon();
        CloseSearchers();
        _analyzer.Dispose();
    }

    private IndexWriter Writer => _writer ?? throw new InvalidOperationException("The index is not open for writing.");

    private IndexWriter OpenReadable()
    {
        var directory = FSDirectory.Open(_folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig(Version, _analyzer));
        try
        {
            // The writer alone opens a damaged index without a word; the reader looks into every segment.
            if (DirectoryReader.IndexExists(directory))
            {
                using var reader = DirectoryReader.Open(directory);
            }

            if (CommitNotes.IsCurrent(writer.CommitData))
            {
                _cursors = CommitNotes.Read(writer.CommitData);
            }
            else
            {
                _cursors = new Dictionary<string, SearchCursor>(StringComparer.Ordinal);
                writer.DeleteAll();
                writer.SetCommitData(CommitNotes.Write(_cursors));
                writer.Commit();
            }

            return writer;
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private void Commit()
    {
        Writer.SetCommitData(CommitNotes.Write(_cursors));
        Writer.Commit();
        Refresh();
    }

    private void Refresh() => Searchers()?.MaybeRefreshBlocking();

    private SearcherManager? Searchers()
    {
        lock (_opening)
        {
            return _searchers ??= Directory.Exists(_folder) ? OpenSearchers() : null;
        }
    }

    private SearcherManager? OpenSearchers()
    {
        var directory = FSDirectory.Open(_folder);
        try
        {
            return DirectoryReader.IndexExists(directory) ? new SearcherManager(directory, null) : null;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            // Until the writer has begun it again, a damaged index is an empty one.
            _logger.LogWarning(exception, "The search index in {Folder} cannot be searched.", _folder);
            return null;
        }
    }

    private void CloseSearchers()
    {
        lock (_opening)
        {
            _searchers?.Dispose();
            _searchers = null;
        }
    }
}

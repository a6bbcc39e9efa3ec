using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

internal enum SaveOutcome
{
    Saved,
    NameMissing,
    NameTaken,
    TooMany,
    Missing,
}

/// <summary>One person's named filters.</summary>
internal sealed class SavedViews(PortalDbContext database)
{
    public async Task<IReadOnlyList<SavedView>> ListAsync(string owner, CancellationToken cancellationToken) =>
        await database.Set<SavedView>().AsNoTracking().Where(view => view.Owner == owner).OrderBy(view => view.Name).ToListAsync(cancellationToken);

    public async Task<SaveOutcome> AddAsync(string owner, string? name, string query, bool isDefault, CancellationToken cancellationToken)
    {
        if (Clean(name) is not { } given)
            return SaveOutcome.NameMissing;
        var views = await OwnAsync(owner, cancellationToken);
        if (views.Count >= SavedView.MaxPerPerson)
            return SaveOutcome.TooMany;
        if (IsTaken(views, given, null))
            return SaveOutcome.NameTaken;
        // What the address said is read and written anew, so that nothing else is ever kept.
        var filter = ReviewFilter.Read(query).ToString();
        var view = new SavedView { Owner = owner, Name = given, Query = filter.Length <= SavedView.MaxQueryLength ? filter : filter[..SavedView.MaxQueryLength] };
        database.Add(view);
        if (isDefault)
            MakeDefault([.. views, view], view);
        return await StoreAsync(cancellationToken);
    }

    public async Task<SaveOutcome> RenameAsync(string owner, long id, string? name, CancellationToken cancellationToken)
    {
        if (Clean(name) is not { } given)
            return SaveOutcome.NameMissing;
        var views = await OwnAsync(owner, cancellationToken);
        if (views.Find(view => view.Id == id) is not { } view)
            return SaveOutcome.Missing;
        if (IsTaken(views, given, view))
            return SaveOutcome.NameTaken;
        view.Name = given;
        return await StoreAsync(cancellationToken);
    }

    /// <param name="id">Null for none: the queue then opens with what waits.</param>
    public async Task<SaveOutcome> SetDefaultAsync(string owner, long? id, CancellationToken cancellationToken)
    {
        var views = await OwnAsync(owner, cancellationToken);
        if (id is not null && !views.Exists(view => view.Id == id))
            return SaveOutcome.Missing;
        MakeDefault(views, views.Find(view => view.Id == id));
        return await StoreAsync(cancellationToken);
    }

    public async Task<SaveOutcome> DeleteAsync(string owner, long id, CancellationToken cancellationToken)
    {
        if ((await OwnAsync(owner, cancellationToken)).Find(view => view.Id == id) is not { } view)
            return SaveOutcome.Missing;
        database.Remove(view);
        return await StoreAsync(cancellationToken);
    }

    private Task<List<SavedView>> OwnAsync(string owner, CancellationToken cancellationToken) =>
        database.Set<SavedView>().Where(view => view.Owner == owner).ToListAsync(cancellationToken);

    private static void MakeDefault(IEnumerable<SavedView> views, SavedView? chosen)
    {
        foreach (var view in views)
            view.IsDefault = view == chosen;
    }

    private static string? Clean(string? name) =>
        name?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } given ? given.Length <= SavedView.MaxNameLength ? given : given[..SavedView.MaxNameLength] : null;

    private static bool IsTaken(List<SavedView> views, string name, SavedView? except) =>
        views.Exists(view => view != except && view.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private async Task<SaveOutcome> StoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Deleted in another window a moment before.
            return SaveOutcome.Missing;
        }
        catch (DbUpdateException)
        {
            // The same name at the same moment from another window: the index knows.
            return SaveOutcome.NameTaken;
        }
    }
}

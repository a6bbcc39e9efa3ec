using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Members;

namespace PortalMitra.Modules.Partnerships.Partnerships.Calendar;

/// <summary>Secret links of people's calendars: a programme that reads a calendar cannot sign in.</summary>
internal sealed class CalendarKeys(PortalDbContext database, PortalClock clock)
{
    private const int SecretBytes = 24;

    public Task<CalendarKey?> OfAsync(string userName, CancellationToken cancellationToken) => database.Set<CalendarKey>().AsNoTracking().SingleOrDefaultAsync(key => key.UserName == userName, cancellationToken);

    /// <summary>Makes a new link; the one before ends.</summary>
    /// <returns>The secret, which nobody can read again later.</returns>
    public async Task<string> MakeAsync(string userName, CancellationToken cancellationToken)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        if (await database.Set<CalendarKey>().SingleOrDefaultAsync(key => key.UserName == userName, cancellationToken) is { } key)
            (key.Hash, key.MadeUtc) = (Invitations.HashOf(secret), clock.UtcNow);
        else
            database.Add(new CalendarKey { UserName = userName, Hash = Invitations.HashOf(secret), MadeUtc = clock.UtcNow });
        await database.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public async Task EndAsync(string userName, CancellationToken cancellationToken) => await database.Set<CalendarKey>().Where(key => key.UserName == userName).ExecuteDeleteAsync(cancellationToken);

    public Task<string?> UserOfAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Invitations.HashOf(secret);
        return database.Set<CalendarKey>().Where(key => key.Hash == hash).Select(key => key.UserName).SingleOrDefaultAsync(cancellationToken);
    }
}

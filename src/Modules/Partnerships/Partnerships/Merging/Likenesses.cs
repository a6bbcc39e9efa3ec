using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Merging;

/// <summary>Finds partners that may be one.</summary>
internal sealed class Likenesses(PortalDbContext database)
{
    private const int Shown = 5;
    private const int MostPairs = 100;

    /// <summary>A word that more partners share than this tells nothing, such as "nagari"; so two thousand are not two million comparisons.</summary>
    private const int CommonWord = 150;

    /// <summary>Those that look like a name, the likest first.</summary>
    public async Task<IReadOnlyList<Partner>> OfAsync(string name, CancellationToken cancellationToken) => Like(new Partner { Slug = "", Name = name }, await AllAsync(cancellationToken));

    /// <summary>Those that look like a stored partner, without itself.</summary>
    public async Task<IReadOnlyList<Partner>> OfAsync(Partner partner, CancellationToken cancellationToken) =>
        Like(partner, (await AllAsync(cancellationToken)).Where(other => other.Id != partner.Id));

    /// <summary>All pairs, the likest first.</summary>
    public async Task<IReadOnlyList<(Partner One, Partner Other, double Likeness)>> PairsAsync(CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var byKey = new Dictionary<string, List<Partner>>(StringComparer.Ordinal);
        foreach (var partner in all)
        {
            foreach (var key in Keys(partner))
            {
                if (!byKey.TryGetValue(key, out var sharing))
                    byKey[key] = sharing = [];
                sharing.Add(partner);
            }
        }

        var pairs = new Dictionary<(long, long), (Partner, Partner, double)>();
        foreach (var sharing in byKey.Values.Where(sharing => sharing.Count is > 1 and <= CommonWord))
        {
            for (var i = 0; i < sharing.Count; i++)
            {
                for (var j = i + 1; j < sharing.Count; j++)
                {
                    var key = (sharing[i].Id, sharing[j].Id);
                    if (!pairs.ContainsKey(key))
                        pairs[key] = (sharing[i], sharing[j], Likeness.Of(sharing[i], sharing[j]));
                }
            }
        }

        return [.. pairs.Values.Where(pair => pair.Item3 >= Likeness.Threshold).OrderByDescending(pair => pair.Item3).ThenBy(pair => pair.Item1.Name, StringComparer.CurrentCulture).Take(MostPairs)];
    }

    private static List<Partner> Like(Partner partner, IEnumerable<Partner> others) =>
        [.. others.Select(other => (other, Like: Likeness.Of(partner, other))).Where(one => one.Like >= Likeness.Threshold).OrderByDescending(one => one.Like).ThenBy(one => one.other.Name, StringComparer.CurrentCulture).Take(Shown).Select(one => one.other)];

    private static HashSet<string> Keys(Partner partner)
    {
        var keys = partner.Names.SelectMany(name =>
        {
            var words = Likeness.Words(name);
            return words.Where(word => word.Length > 2).Append(string.Concat(words.Select(word => word[0])));
        }).ToHashSet(StringComparer.Ordinal);
        if (partner.RegistrationNumber is { Length: > 3 } number)
            keys.Add($"#{number.ToUpperInvariant()}");
        return keys;
    }

    private Task<List<Partner>> AllAsync(CancellationToken cancellationToken) =>
        database.Set<Partner>().AsNoTracking().Where(partner => partner.MergedIntoId == null).OrderBy(partner => partner.Id).ToListAsync(cancellationToken);
}

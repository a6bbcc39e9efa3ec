using System.Globalization;

namespace PortalMitra.CrawlSimulation;

/// <summary>What is simulated. Delays are those of the real crawl, scaled down a hundred times.</summary>
internal sealed record SimulationOptions
{
    /// <summary>For five seconds in earnest.</summary>
    public static readonly TimeSpan PerHostDelay = TimeSpan.FromMilliseconds(50);

    public const int OutletsAtOnce = 32;

    public int Outlets { get; init; } = 50;

    /// <summary>At most 2,000: a feed is not read further.</summary>
    public int ArticlesPerOutlet { get; init; } = 100;

    public bool OnPostgres { get; init; }

    /// <summary>Ends one portal process by <c>kill -9</c> when two fifths are read, and starts it again.</summary>
    public bool Kills { get; init; }

    /// <summary>50, 500 and 5,000 outlets with ten articles each instead of one run.</summary>
    public bool Growth { get; init; }

    public int Articles => Outlets * ArticlesPerOutlet;

    /// <returns>Null when the arguments make no sense.</returns>
    public static SimulationOptions? Read(string[] arguments)
    {
        var options = new SimulationOptions();
        var numbers = new List<int>();
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case "sqlite":
                    options = options with { OnPostgres = false };
                    break;
                case "postgres":
                    options = options with { OnPostgres = true };
                    break;
                case "--kill":
                    options = options with { Kills = true };
                    break;
                case "--growth":
                    options = options with { Growth = true, ArticlesPerOutlet = 10 };
                    break;
                case var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0:
                    numbers.Add(value);
                    break;
                default:
                    return null;
            }
        }

        if (numbers.Count > 0)
            options = options with { Outlets = numbers[0] };
        if (numbers.Count > 1)
            options = options with { ArticlesPerOutlet = numbers[1] };
        return numbers.Count > 2 || options.Outlets > 60_000 || options.ArticlesPerOutlet > 2000 ? null : options;
    }
}

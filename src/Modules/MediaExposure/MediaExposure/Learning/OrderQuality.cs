namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>How good an order is: both measures look at the order alone, and ties help nobody.</summary>
internal static class OrderQuality
{
    /// <summary>The share of pairs of one accepted and one rejected in which the accepted stands higher; a tie is half a pair. 0.5 is chance.</summary>
    public static double Auc(IReadOnlyList<(double Score, bool IsAccepted)> items)
    {
        double below = 0, right = 0;
        foreach (var level in items.GroupBy(item => item.Score).OrderBy(level => level.Key))
        {
            var (accepted, rejected) = (level.Count(item => item.IsAccepted), level.Count(item => !item.IsAccepted));
            right += accepted * (below + (rejected / 2.0));
            below += rejected;
        }

        return right / (below * items.Count(item => item.IsAccepted));
    }

    /// <summary>Precision at each accepted item, from the top down, on average; those of one score are taken together.</summary>
    public static double AveragePrecision(IReadOnlyList<(double Score, bool IsAccepted)> items)
    {
        double seen = 0, found = 0, sum = 0;
        foreach (var level in items.GroupBy(item => item.Score).OrderByDescending(level => level.Key))
        {
            var accepted = level.Count(item => item.IsAccepted);
            seen += level.Count();
            found += accepted;
            sum += accepted * (found / seen);
        }

        return sum / found;
    }
}

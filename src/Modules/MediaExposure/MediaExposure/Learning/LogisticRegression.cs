namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>
/// Logistic regression with L2, by Nesterov's accelerated descent over all rows: no chance in it, so the same rows in the same order give
/// the same weights. The bias alone is not held down.
/// </summary>
internal static class LogisticRegression
{
    /// <summary>Strength of L2 against the sum of the losses: a word met three times must not outweigh the rest.</summary>
    private const double Restraint = 1;

    private const int Rounds = 400;

    /// <param name="rows">Column and value of what is not zero.</param>
    public static (double Bias, double[] Weights) Fit(IReadOnlyList<(int Column, double Value)[]> rows, IReadOnlyList<bool> accepted, int columns)
    {
        // The steepest the loss can turn; steps no longer than its inverse never overshoot.
        var curvature = (0.25 * rows.Average(row => 1 + row.Sum(cell => cell.Value * cell.Value))) + (Restraint / rows.Count);
        // The bias is the last column.
        var weights = new double[columns + 1];
        var ahead = new double[columns + 1];
        var slope = new double[columns + 1];
        var pace = 1.0;
        for (var round = 0; round < Rounds; round++)
        {
            Slope(rows, accepted, ahead, slope);
            var nextPace = (1 + Math.Sqrt(1 + (4 * pace * pace))) / 2;
            for (var column = 0; column <= columns; column++)
            {
                var next = ahead[column] - (slope[column] / curvature);
                ahead[column] = next + ((pace - 1) / nextPace * (next - weights[column]));
                weights[column] = next;
            }

            pace = nextPace;
        }

        return (weights[columns], weights[..columns]);
    }

    private static void Slope(IReadOnlyList<(int Column, double Value)[]> rows, IReadOnlyList<bool> accepted, double[] weights, double[] slope)
    {
        Array.Clear(slope);
        var bias = weights.Length - 1;
        for (var i = 0; i < rows.Count; i++)
        {
            var margin = weights[bias];
            foreach (var (column, value) in rows[i])
                margin += weights[column] * value;
            var miss = (1 / (1 + Math.Exp(-margin))) - (accepted[i] ? 1 : 0);
            slope[bias] += miss;
            foreach (var (column, value) in rows[i])
                slope[column] += miss * value;
        }

        for (var column = 0; column < slope.Length; column++)
            slope[column] = (slope[column] + (column == bias ? 0 : Restraint * weights[column])) / rows.Count;
    }
}

using System.Linq.Expressions;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>"Of this tier on its day" as a question to the database: outlets that keep their tier by id, the few that change it with their days.</summary>
internal static class TierCondition
{
    public static IQueryable<Mention> OfTier(this IQueryable<Mention> mentions, OutletTier? tier, Tiers tiers, IEnumerable<Outlet> outlets, DateOnly first, DateOnly last)
    {
        var whole = new List<long>();
        var parts = new List<Expression<Func<Mention, bool>>>();
        foreach (var outlet in outlets)
        {
            var spans = tiers.Spans(outlet, first, last);
            if (spans is [var only])
            {
                if (only.Tier == tier)
                    whole.Add(outlet.Id);
                continue;
            }

            var id = outlet.Id;
            foreach (var (begin, end) in spans.Where(span => span.Tier == tier).Select(span => (span.First, span.Last)))
                parts.Add(mention => mention.OutletId == id && mention.PublishedOn >= begin && mention.PublishedOn <= end);
        }

        return mentions.Where(parts.Aggregate<Expression<Func<Mention, bool>>, Expression<Func<Mention, bool>>>(mention => whole.Contains(mention.OutletId), Either));
    }

    private static Expression<Func<Mention, bool>> Either(Expression<Func<Mention, bool>> one, Expression<Func<Mention, bool>> other)
    {
        var same = new Renamed(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
        return Expression.Lambda<Func<Mention, bool>>(Expression.OrElse(one.Body, same), one.Parameters);
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

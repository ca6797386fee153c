using System.Linq.Expressions;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>Questions about the tree that others may ask, as queries: what is at or below a unit, what a viewer sees.</summary>
public static class UnitTree
{
    /// <summary>The unit at this path and all below it.</summary>
    public static IQueryable<Unit> AtOrBelow(this IQueryable<Unit> units, string path) => units.Where(UnderAnyOf([path]));

    /// <summary>The unit and all below it.</summary>
    public static IQueryable<Unit> AtOrBelow(this IQueryable<Unit> units, Unit unit) => units.AtOrBelow(unit.Path);

    /// <summary>The units of the path itself, from the top down to the last.</summary>
    public static IQueryable<Unit> OnTheWayTo(this IQueryable<Unit> units, string path)
    {
        var codes = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return units.Where(unit => codes.Contains(unit.Code)).OrderBy(unit => unit.Path);
    }

    /// <summary>Those not ended before the day.</summary>
    public static IQueryable<Unit> AliveOn(this IQueryable<Unit> units, DateOnly day) =>
        units.Where(unit => unit.Until == null || unit.Until >= day);

    /// <summary>The sites.</summary>
    public static IQueryable<Unit> Sites(this IQueryable<Unit> units) => units.Where(unit => unit.Level == UnitLevel.Site);

    /// <summary>Units whose rota and names the viewer may see.</summary>
    public static IQueryable<Unit> VisibleTo(this IQueryable<Unit> units, Viewer viewer) =>
        units.Where(UnderAnyOf([.. viewer.Reaches.Select(reach => reach.Path), .. viewer.Sites]));

    /// <summary>Units of which the viewer reads everything: any role at or above them.</summary>
    public static IQueryable<Unit> ReadBy(this IQueryable<Unit> units, Viewer viewer) =>
        units.Where(UnderAnyOf([.. viewer.Reaches.Select(reach => reach.Path)]));

    /// <summary>Units in which the viewer changes things: a coordinator's, an office's, an administrator's.</summary>
    public static IQueryable<Unit> SteeredBy(this IQueryable<Unit> units, Viewer viewer) =>
        units.Where(UnderAnyOf([.. viewer.Reaches.Where(reach => reach.Role != Role.Auditor).Select(reach => reach.Path)]));

    /// <summary>Units of which the viewer is administrator.</summary>
    public static IQueryable<Unit> AdministeredBy(this IQueryable<Unit> units, Viewer viewer) =>
        units.Where(UnderAnyOf([.. viewer.Reaches.Where(reach => reach.Role == Role.Administrator).Select(reach => reach.Path)]));

    /// <summary>The unit with this code, if the viewer sees it; null otherwise, whether or not it exists.</summary>
    public static Task<Unit?> FindFor(this IQueryable<Unit> units, Viewer viewer, string code, CancellationToken stop) =>
        units.VisibleTo(viewer).SingleOrDefaultAsync(unit => unit.Code == code, stop);

    // A path ends in a slash, so all below it lie before the same path with the character after the slash.
    private static Expression<Func<Unit, bool>> UnderAnyOf(IReadOnlyCollection<string> paths)
    {
        var unit = Expression.Parameter(typeof(Unit), "unit");
        var ranges = Outermost(paths).Select(path => (Expression)Expression.Invoke(Range(path), unit));
        return Expression.Lambda<Func<Unit, bool>>(
            Inline(ranges.DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse)), unit);
    }

    private static Expression<Func<Unit, bool>> Range(string path)
    {
        var end = path[..^1] + (char)('/' + 1);
#pragma warning disable CA1309 // both databases compare by byte; only this overload is translated
        return unit => string.Compare(unit.Path, path) >= 0 && string.Compare(unit.Path, end) < 0;
#pragma warning restore CA1309
    }

    private static IEnumerable<string> Outermost(IReadOnlyCollection<string> paths) =>
        paths.Distinct().Where(path => !paths.Any(other => other != path && path.StartsWith(other, StringComparison.Ordinal)));

    private static Expression Inline(Expression body) => new Inliner().Visit(body);

    private sealed class Inliner : ExpressionVisitor
    {
        protected override Expression VisitInvocation(InvocationExpression node)
        {
            var lambda = (LambdaExpression)node.Expression;
            return new Exchange(lambda.Parameters[0], node.Arguments[0]).Visit(lambda.Body);
        }
    }

    private sealed class Exchange(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

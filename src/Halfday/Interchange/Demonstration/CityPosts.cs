using Halfday.Decisions.Shipped;

namespace Halfday.Interchange.Demonstration;

/// <summary>A post of the city.</summary>
internal sealed record CityPost(string Code, string Title, string TitleZh, int Rank);

/// <summary>The posts of the city.</summary>
internal static class CityPosts
{
    /// <summary>Those that the shipped decision names, and two that it does not bind.</summary>
    public static IReadOnlyList<CityPost> All =>
    [
        .. ShippedDecision.Posts().Select(post => new CityPost(post.Code, post.Title, post.TitleZh, post.Rank)),
        new("section", "Head of the production section", "生产科科长", 7),
        new("clerk", "Office staff", "办公室职员", 8),
    ];

    /// <summary>The leaders of a works, in the order in which a small one has them.</summary>
    public static readonly string[] OfAWorks = ["sec", "director", "dep-director", "union", "youth", "dep-sec", "dep-director", "dep-director"];
}

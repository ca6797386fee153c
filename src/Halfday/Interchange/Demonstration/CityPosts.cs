namespace Halfday.Interchange.Demonstration;

/// <summary>A post of the city. The codes are those that the shipped decision names in its scope.</summary>
internal sealed record CityPost(string Code, string Title, string TitleZh, int Rank);

/// <summary>The posts of the city.</summary>
internal static class CityPosts
{
    public static readonly IReadOnlyList<CityPost> All =
    [
        new("mun-sec", "Secretary of the Municipal Committee in charge of industry", "市委分管工业的书记", 1),
        new("union-fed", "Chair of the Federation of Trade Unions", "工会联合会主席", 1),
        new("union-fed-vice", "Vice-chair of the Federation of Trade Unions", "工会联合会副主席", 1),
        new("mun-ind", "Municipal minister of industry", "市委工业部长", 1),
        new("dist-sec", "Secretary of a District Committee in charge of industry", "区委分管工业的书记", 2),
        new("dist-ind", "District minister of industry", "区委工业部长", 2),
        new("bureau", "Responsible comrade of an industrial bureau", "工业局负责人", 2),
        new("dept", "Responsible comrade of another department in charge of industry", "其他管工业部门负责人", 2),
        new("company", "Responsible comrade of a specialised company", "专业公司负责人", 3),
        new("sec", "Secretary of the Party committee or general branch", "党委（总支）书记", 4),
        new("director", "Factory director", "厂长", 4),
        new("dep-sec", "Deputy secretary of the Party committee", "党委副书记", 5),
        new("dep-director", "Deputy factory director", "副厂长", 5),
        new("union", "Trade union chair", "工会主席", 5),
        new("youth", "Youth League secretary", "团委书记", 5),
        new("section", "Head of the production section", "生产科科长", 7),
        new("clerk", "Office staff", "办公室职员", 8),
        new("worker", "Worker", "工人", 9),
    ];

    /// <summary>The leaders of a works, in the order in which a small one has them.</summary>
    public static readonly string[] OfAWorks = ["sec", "director", "dep-director", "union", "youth", "dep-sec", "dep-director", "dep-director"];
}

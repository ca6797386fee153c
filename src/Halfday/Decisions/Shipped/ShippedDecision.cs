using Halfday.Decisions.Yaml;
using Halfday.Organization;

namespace Halfday.Decisions.Shipped;

/// <summary>The decision that Halfday comes from, of 12 February 1958, complete, and the posts it names.</summary>
public static class ShippedDecision
{
    /// <summary>Its number.</summary>
    public const string Number = "SH-1958-02-12";

    /// <summary>The file as it is shipped.</summary>
    public static string Yaml()
    {
        using var file = typeof(ShippedDecision).Assembly.GetManifestResourceStream("shanghai-1958.yaml")!;
        return new StreamReader(file).ReadToEnd();
    }

    /// <summary>The decision for another issuing unit and first day; passed on 1958-02-12 all the same.</summary>
    /// <param name="body">The code of the issuing unit.</param>
    public static WrittenDecision For(string body, DateOnly from) =>
        DecisionYaml.Read(Yaml(), "shanghai-1958.yaml", KnownCodes.None).Decisions.Single() with { Body = body, From = from };

    /// <summary>The posts it names, new and not saved: those of the factories, those above them, and the workers'.</summary>
    public static IReadOnlyList<Post> Posts() =>
    [
        Post("mun-sec", "Secretary of the municipal committee for industry", "市委分管工业的书记", 1),
        Post("dist-sec", "Secretary of a district committee for industry", "区委分管工业的书记", 2),
        Post("union-fed", "Chair of the municipal federation of trade unions", "市工联主席", 1),
        Post("union-fed-vice", "Vice-chair of the municipal federation of trade unions", "市工联副主席", 1),
        Post("mun-ind", "Head of the municipal committee's department of industry", "市委工业部长", 1),
        Post("dist-ind", "Head of a district committee's department of industry", "区委工业部长", 2),
        Post("bureau", "Responsible leader of an industrial bureau", "工业局负责人", 2),
        Post("company", "Responsible leader of a specialised company", "专业公司负责人", 3),
        Post("dept", "Responsible leader for industry in another department", "其他部门管工业的负责人", 2),
        Post("sec", "Secretary of the Party committee or general branch", "党委（总支）书记", 4),
        Post("dep-sec", "Deputy secretary of the Party committee or general branch", "党委（总支）副书记", 5),
        Post("director", "Factory director", "厂长", 4),
        Post("dep-director", "Deputy factory director", "副厂长", 5),
        Post("union", "Trade union chair", "工会主席", 5),
        Post("youth", "Youth League secretary", "团委书记", 5),
        Post("worker", "Worker", "工人", 9),
    ];

    private static Post Post(string code, string title, string titleZh, int rank) => new() { Code = code, Title = title, TitleZh = titleZh, Rank = rank };
}

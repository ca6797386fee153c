using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Trades.Pages;

/// <summary>What one fills in about a trade.</summary>
public sealed class TradeForm
{
    public string Code { get; set; } = "";
    public string Site { get; set; } = "";
    public string Name { get; set; } = "";
    public string NameZh { get; set; } = "";
    public bool Main { get; set; }
    public string After { get; set; } = "";
    public int Practice { get; set; } = 6;
    public int Knowledge { get; set; } = 70;
    public int Operation { get; set; } = 3;
    public int? Expires { get; set; }
    public string Taxonomy { get; set; } = "";
    public List<string> Workshops { get; set; } = [];

    /// <summary>The form of a trade as it is.</summary>
    public static TradeForm Of(Trade trade, string? after, IEnumerable<string> workshops) => new()
    {
        Code = trade.Code, Name = trade.Name, NameZh = trade.NameZh, Main = trade.IsMain, After = after ?? "", Practice = trade.PracticeHalfDays,
        Knowledge = trade.KnowledgeTarget, Operation = trade.OperationTarget, Expires = trade.ExpiresMonths, Taxonomy = trade.Taxonomy,
        Workshops = [.. workshops],
    };

    /// <summary>What is wrong with it.</summary>
    public Refusal? Check() => Naming.CheckName(Name)
        ?? (Practice is < 0 or > 1000 || Knowledge is < 0 or > 100 || Operation is < 0 or > 4 || Expires is < 1 or > 1200 ? TradesRefusals.OutOfBounds : null);

    /// <summary>Writes it into the trade.</summary>
    public void Fill(Trade trade)
    {
        (trade.Name, trade.NameZh, trade.IsMain, trade.Taxonomy) = (Name, NameZh ?? "", Main, Taxonomy ?? "");
        (trade.PracticeHalfDays, trade.KnowledgeTarget, trade.OperationTarget, trade.ExpiresMonths) = (Practice, Knowledge, Operation, Expires);
    }
}

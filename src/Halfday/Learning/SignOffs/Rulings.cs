using Halfday.Learning.Evidence;
using Halfday.Shared;
using Halfday.Trades;

namespace Halfday.Learning.SignOffs;

/// <summary>Which of the two is meant.</summary>
public enum Dimension { Operation, Knowledge }

/// <summary>What a person says who takes a level back or exempts from it: who, when, and why.</summary>
/// <param name="On">The day it is at the site.</param>
public sealed record Word(Guid ById, string Reason, DateOnly On, DateTime At);

/// <summary>A level is taken back, or held to be reached without proof for a while: always with a reason, never one's own.</summary>
public static class Rulings
{
    /// <summary>Months ahead within which an exemption is reviewed.</summary>
    public const int MostMonths = 12;

    public static readonly Refusal OwnRuling = new("OwnLevel",
        "Nobody rules on their own level: another who steers the site does.", "不能处理自己的水平：须由其他管理人员办理。");

    public static readonly Refusal WithoutReason = new("RulingWithoutReason",
        "Write the reason: the person reads it, and it stays on record.", "请写明理由：本人会看到，并留存记录。") { Field = "reason" };

    public static readonly Refusal NoDimension = new("NoDimension",
        "Say what it is about: knowledge or operation.", "请指明是理论还是操作。") { Field = "what" };

    public static readonly Refusal NothingToRevoke = new("NothingToRevoke",
        "There is no level above that one to take back: choose a lower one.", "没有高于该级的水平可以撤销：请选更低的级别。") { Field = "level" };

    public static readonly Refusal ReviewOutOfBounds = new("ReviewOutOfBounds",
        "An exemption is reviewed within twelve months: choose a day after today and not later than that.", "豁免须在十二个月内复核：请选今天之后、十二个月之内的日期。") { Field = "reviewOn" };

    /// <summary>Takes a level back, to this one and no further; of knowledge, all of it. The same twice is once.</summary>
    /// <param name="to">0..3; of knowledge always 0.</param>
    public static (Finding? Found, Refusal? Refusal) Revoke(Trade trade, Guid personId, TradeState state, Dimension what, int to, Word word)
    {
        if (Refuses(personId, word) is { } refusal) return (null, refusal);
        var (held, level) = what == Dimension.Operation ? (state.Operation, to) : (state.Knowledge, 0);
        if (held is { Method: Method.Revocation } && held.Value == level) return (null, null);
        if (level < 0 || held is null || held.Value <= level) return (null, NothingToRevoke);

        return (Found(trade, personId, Method.Revocation, what, level, word, null), null);
    }

    /// <summary>Holds the trade's target to be reached until it is reviewed.</summary>
    public static (Finding? Found, Refusal? Refusal) Exempt(Trade trade, Guid personId, TradeState state, Dimension what, DateOnly reviewOn, Word word)
    {
        if (Refuses(personId, word) is { } refusal) return (null, refusal);
        if (reviewOn <= word.On || reviewOn > word.On.AddMonths(MostMonths)) return (null, ReviewOutOfBounds);
        var (held, target) = what == Dimension.Operation ? (state.Operation, trade.OperationTarget) : (state.Knowledge, trade.KnowledgeTarget);
        if (held is { Method: Method.Exemption } && held.LapsesOn == reviewOn && held.On == word.On && held.ById == word.ById) return (null, null);

        return (Found(trade, personId, Method.Exemption, what, target, word, reviewOn), null);
    }

    private static Refusal? Refuses(Guid personId, Word word) =>
        word.ById == personId ? OwnRuling : word.Reason.Trim().Length == 0 ? WithoutReason : null;

    private static Finding Found(Trade trade, Guid personId, Method method, Dimension what, int level, Word word, DateOnly? reviewOn) => new()
    {
        SiteId = trade.SiteId, PersonId = personId, TradeId = trade.Id, Method = method, On = word.On, At = word.At, ById = word.ById, Reason = word.Reason.Trim(), ReviewOn = reviewOn,
        Operation = what == Dimension.Operation ? level : null, Knowledge = what == Dimension.Knowledge ? level : null,
    };
}

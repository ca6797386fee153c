using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>Why a half day fell away.</summary>
public enum WithdrawalReason { Replanned, Swapped, MovedByHand, DayExchanged, LeaderLeft, NoLongerBound }

/// <summary>A half day fell away; it stays readable and counts neither way.</summary>
public sealed record Withdrawal(WithdrawalReason Reason, DateTime At)
{
    /// <summary>The reason in words.</summary>
    public Text Words => Reason switch
    {
        WithdrawalReason.Replanned => new("Replaced by a new plan", "因重新排班而取消"),
        WithdrawalReason.Swapped => new("Swapped with another leader", "已与他人调换"),
        WithdrawalReason.MovedByHand => new("Moved by the coordinator", "由协调员调整"),
        WithdrawalReason.DayExchanged => new("Exchanged for another day", "已调休"),
        WithdrawalReason.LeaderLeft => new("Freed: the leader has left", "干部已离任，名额已释放"),
        _ => new("Freed: no clause binds the leader any more", "已不受条款约束，名额已释放"),
    };
}

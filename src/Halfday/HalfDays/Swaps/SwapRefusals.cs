using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>Why a swap is refused.</summary>
public static class SwapRefusals
{
    public static readonly Refusal AlreadyAnswered = new("SwapAlreadyAnswered",
        "This swap has already been answered: ask for a new one.",
        "该调换已有答复：请重新提出。");

    public static readonly Refusal NotToCome = new("SwapNotToCome",
        "Only half days that have not begun can be swapped.",
        "只有尚未开始的半天劳动可以调换。");

    public static readonly Refusal NotAnothers = new("SwapNotAnothers",
        "Choose a half day of another leader at the same site.",
        "请选择同一单位另一位干部的半天劳动。");
}

using Halfday.Shared.Data;

namespace Halfday.Shared.Web;

/// <summary>What a program is told when no rule of a module spoke: every problem document names a rule and says what to do.</summary>
internal static class Problems
{
    /// <summary>What an exception means to the caller; what is nobody's doing is ours.</summary>
    public static int StatusOf(Exception broken) => broken switch
    {
        BadHttpRequestException unreadable => unreadable.StatusCode,
        _ when Meanwhile.Happened(broken) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Completes a document that has no rule or no sentence.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var (rule, sentence) = RefusalOf(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode);
        context.ProblemDetails.Extensions.TryAdd("rule", rule);
        context.ProblemDetails.Detail ??= sentence.ToString();
    }

    /// <summary>The rule behind a status, and its sentence.</summary>
    public static Refusal RefusalOf(int status) => status switch
    {
        400 => Unreadable,
        401 => new("NotSignedIn", "It is not known who asks: sign in, or send a token as Authorization: Bearer hd_...", "不知道是谁：请登录，或以 Authorization: Bearer hd_... 发送令牌。"),
        403 => new("NotFromHere", "The request did not come from a page of Halfday: open the page again and repeat it.", "该请求不是从本系统的页面发出的：请重新打开页面再试。"),
        404 => new("NotFound", "There is nothing here, or it is not yours to see.", "这里没有内容，或您无权查看。"),
        405 => new("NotDoneHere", "This address does not answer that method: see /openapi/v1.json.", "此地址不支持该方法：请查看 /openapi/v1.json。"),
        409 => Meanwhile.Changed,
        413 => new("TooLarge", "What was sent is too large: send it in several steps.", "内容过大：请分几次发送。"),
        415 => new("OtherContentType", "That content type is not read here: send application/json, or what /openapi/v1.json says.", "不支持该内容类型：请发送 application/json，或按 /openapi/v1.json。"),
        429 => new("TooManyAtOnce", "Too many at once: wait a minute, then repeat it.", "请求太多：请等一分钟再试。"),
        >= 500 => new("OurFault", "It is our fault, and nothing was saved: repeat it; if it stays, tell your administrator.", "是系统的问题，没有保存任何内容：请重试；如仍出现，请告知管理员。"),
        _ => Unreadable,
    };

    private static readonly Refusal Unreadable = new("Unreadable",
        "What was sent cannot be read: look at each field (a day as 2026-10-07) and send it again.",
        "无法读取发送的内容：请逐项核对（日期如 2026-10-07）后重新发送。");
}

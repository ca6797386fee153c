using Halfday.Shared.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Ui;

/// <summary>What a person sees when there is nothing here, or something broke.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The HTTP status, shown large.</summary>
    public int Code { get; private set; } = StatusCodes.Status500InternalServerError;

    public string Heading => Code switch
    {
        404 => Words.Say("Nothing here", "这里没有内容"),
        409 => Words.Say("Changed meanwhile", "其间已有改动"),
        403 => Words.Say("Not from here", "不能这样进入"),
        400 or 422 => Words.Say("That could not be read", "无法读取"),
        429 => Words.Say("Too many at once", "请求太多"),
        _ => Words.Say("Something went wrong", "出了问题"),
    };

    public string Sentence => Code switch
    {
        404 => Words.Say("The page does not exist, or it is not yours to see.", "该页面不存在，或您无权查看。"),
        403 => Words.Say("The request did not come from a page of Halfday. Open the page again and repeat it.", "该请求不是从本系统的页面发出的。请重新打开页面再试。"),
        422 when HttpContext.Features.Get<Refusal>() is { } refusal => refusal.Sentence.ToString(),
        409 => Meanwhile.Changed.Sentence.ToString(),
        400 or 422 => Words.Say("What was sent is incomplete or has the wrong form. Go back, look at each field, and send it again.", "发送的内容不完整或格式不对。请返回，逐项核对后再提交。"),
        429 => Words.Say("Wait a minute, then try again.", "请等一分钟再试。"),
        _ => Words.Say("It is our fault, nothing was saved. Try again; if it stays, tell your administrator.", "是系统的问题，没有保存任何内容。请重试；如仍出现，请告知管理员。"),
    };

    public void OnGet([FromRoute] int? code) => Code = code ?? (Response.StatusCode == StatusCodes.Status409Conflict ? Response.StatusCode : Code);

    public void OnPost([FromRoute] int? code) => OnGet(code);
}

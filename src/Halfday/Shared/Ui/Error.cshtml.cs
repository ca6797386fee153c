using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Ui;

/// <summary>What a person sees when there is nothing here, or something broke.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private int code = StatusCodes.Status500InternalServerError;

    public string Heading => code switch
    {
        404 => Words.Say("Nothing here", "这里没有内容"),
        403 => Words.Say("Not from here", "不能这样进入"),
        _ => Words.Say("Something went wrong", "出了问题"),
    };

    public string Sentence => code switch
    {
        404 => Words.Say("The page does not exist, or it is not yours to see.", "该页面不存在，或您无权查看。"),
        403 => Words.Say("The request did not come from a page of Halfday. Open the page again and repeat it.", "该请求不是从本系统的页面发出的。请重新打开页面再试。"),
        _ => Words.Say("It is our fault, nothing was saved. Try again; if it stays, tell your administrator.", "是系统的问题，没有保存任何内容。请重试；如仍出现，请告知管理员。"),
    };

    public void OnGet(int? code) => this.code = code ?? this.code;

    public void OnPost(int? code) => OnGet(code);
}

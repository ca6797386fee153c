using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Halfday.Shared.Web;

/// <summary>
/// A page that has no act for a method would be drawn without what it shows: it answers 405 instead. The address of an act,
/// read after a refusal, leads back to its page.
/// </summary>
public sealed class OnlyWhatPagesAnswer : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (IsRead(context.HttpContext.Request) && IsAct(context)) context.Result = new LocalRedirectResult(PageOf(context.HttpContext.Request));
        if (context.HandlerMethod is not null || context.HandlerInstance is ErrorModel || IsRead(context.HttpContext.Request)) return;
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    private static bool IsAct(PageHandlerExecutingContext context) =>
        context.HandlerMethod is { Name: null or "" } && context.RouteData.Values["handler"] is string { Length: > 0 };

    private static string PageOf(HttpRequest request)
    {
        var path = request.Path.ToUriComponent();
        return path[..path.TrimEnd('/').LastIndexOf('/')] + request.QueryString;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

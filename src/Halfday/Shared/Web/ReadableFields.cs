using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Halfday.Shared.Web;

/// <summary>
/// A form with a field that cannot be read is refused before its page acts: a date that is none, a level that there is not
/// and a day that was left out must not quietly become a default. Its sentence names the field.
/// </summary>
public sealed class ReadableFields : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null || !HttpMethods.IsPost(context.HttpContext.Request.Method) || (Unreadable(context) ?? Missing(context)) is not { } field) return;

        var refusal = UnreadableField(field.Split('.')[^1]);
        context.HttpContext.Features.Set(refusal); // the error page says it
        context.HttpContext.Response.Headers[Settling.RuleHeader] = refusal.Rule;
        context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    // An empty text is for the page to judge; anything else that could not be bound has no value at all.
    private static string? Unreadable(PageHandlerExecutingContext context) => context.ModelState
        .Where(field => field.Value!.ValidationState == ModelValidationState.Invalid && !IsText(context, field.Key))
        .Select(field => field.Key).FirstOrDefault();

    private static bool IsText(PageHandlerExecutingContext context, string field)
    {
        var words = field.Split('.');
        var type = context.HandlerMethod!.Parameters.FirstOrDefault(parameter => parameter.Name == words[0])?.ParameterInfo.ParameterType
            ?? context.HandlerInstance.GetType().GetProperty(words[0])?.PropertyType;
        foreach (var word in words.Skip(1)) type = type?.GetProperty(word)?.PropertyType;
        return type is not { IsValueType: true };
    }

    private static string? Missing(PageHandlerExecutingContext context) => context.HandlerMethod!.Parameters
        .Where(parameter => IsNeeded(parameter.ParameterInfo.ParameterType) && !context.HandlerArguments.ContainsKey(parameter.Name))
        .Select(parameter => parameter.Name).FirstOrDefault();

    // A box that is not ticked is not sent, and a number that is not sent is 0; but no day is a default.
    private static bool IsNeeded(Type type) => type == typeof(DateOnly) || type == typeof(TimeOnly) || type.IsEnum;

    private static Refusal UnreadableField(string field) => new("UnreadableField",
        $"The field \"{field}\" is missing or cannot be read: go back, fill it in (a day as 2026-10-07) and send it again.",
        $"“{field}”一项缺失或无法识别：请返回填写（日期如 2026-10-07）后再提交。");
}

using Halfday.Shared.Security.Tokens;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Halfday.Shared.Web;

/// <summary>What holds for every call to the API and stands at no single one: the token, the Idempotency-Key, and how it says no.</summary>
internal static class ApiDescription
{
    private const string Problem = "Problem";

    private static readonly int[] OfReads = [400, 401, 404, 500];
    private static readonly int[] OfActs = [400, 401, 404, 409, 500];

    public static void Complete(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            Complete(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var acts = context.Description.HttpMethod is not ("GET" or "HEAD");
            if (acts) (operation.Parameters ??= []).Add(IdempotencyKey());
            SaysNo(operation.Responses ??= [], acts, context.Document!);
            return Task.CompletedTask;
        });
    }

    private static void Complete(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(BearerSignIn.Name, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token made by an administrator or by `token create`: hd_...",
        });
        document.AddComponent<IOpenApiSchema>(Problem, ProblemSchema());
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerSignIn.Name, document)] = [] }];
    }

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = OnceByKey.Header, In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = OnceByKey.LongestKey },
        Description = "A key of the caller's own, such as a UUID: the same call with the same key is done once, and answered as the first time.",
    };

    private static void SaysNo(OpenApiResponses responses, bool acts, OpenApiDocument document)
    {
        foreach (var status in acts ? OfActs : OfReads) responses.TryAdd($"{status}", No(Problems.RefusalOf(status).Rule, document));
        if (acts) responses.TryAdd("422", No("Refused by the rule that it names.", document));
    }

    private static OpenApiResponse No(string description, OpenApiDocument document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) } },
    };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object, Description = "A problem document (RFC 9457).", Required = new HashSet<string> { "rule" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["rule"] = Text("The rule that said no, stable, for programs."), ["title"] = Text("Its name for people."),
            ["detail"] = Text("Why, and what to do instead, in the caller's language."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}

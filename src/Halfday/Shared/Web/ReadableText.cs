using System.Text.Json;
using System.Text.Json.Serialization;

namespace Halfday.Shared.Web;

/// <summary>The character NUL is no text: PostgreSQL keeps none, so an address or a form that brings one is refused at the door.</summary>
public sealed class ReadableText(RequestDelegate next)
{
    private const char Nul = '\0';

    public async Task Invoke(HttpContext http)
    {
        if (Holds(http.Request) || await FormHolds(http.Request, http.RequestAborted)) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else await next(http);
    }

    private static bool Holds(HttpRequest request) =>
        request.Path.Value!.Contains(Nul, StringComparison.Ordinal) || request.QueryString.Value!.Contains("%00", StringComparison.Ordinal);

    // Files are read by who asked for them; a form with a NUL is one that the reader of forms cannot read.
    private static async Task<bool> FormHolds(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true) return false;
        try { await request.ReadFormAsync(stop); }
        catch (InvalidDataException)
        {
            request.Form = FormCollection.Empty; // else the error page stumbles over it again
            return true;
        }
        return false;
    }

    /// <summary>The same for the JSON of programs.</summary>
    internal sealed class InJson : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && text.Contains(Nul, StringComparison.Ordinal) ? throw new JsonException("NUL is no text.") : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}

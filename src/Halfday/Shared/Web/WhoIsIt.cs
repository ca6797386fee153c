using System.Security.Claims;
using Halfday.Shared.Security;

namespace Halfday.Shared.Web;

/// <summary>Finds who is signed in; a door says how (Organization knows people, this room does not).</summary>
public delegate Task FindViewer(Guid personId, Viewer viewer, IServiceProvider services, CancellationToken stop);

/// <summary>Fills the viewer and the actor of a request before any rule is asked.</summary>
public sealed class WhoIsIt(RequestDelegate next)
{
    /// <summary>The claim that names the person.</summary>
    public const string PersonClaim = "person";

    public async Task Invoke(HttpContext http, Viewer viewer, Actor actor, IEnumerable<FindViewer> finders)
    {
        if (Guid.TryParse(http.User.FindFirstValue(PersonClaim), out var personId)) await Find(http, personId, viewer, finders);
        actor.Begins(VerbOf(http.Request), viewer.Code is "" ? "anyone" : viewer.Code, viewer.PersonId);
        await next(http);
    }

    // A way in outlives the person's time here; who has left is nobody, and stands before the door again.
    private static async Task Find(HttpContext http, Guid personId, Viewer viewer, IEnumerable<FindViewer> finders)
    {
        foreach (var find in finders) await find(personId, viewer, http.RequestServices, http.RequestAborted);
        if (viewer.PersonId is null) http.User = new ClaimsPrincipal(new ClaimsIdentity());
    }

    // A verb is a resource, so the last word of the path says what is done: POST /half-days/{id}/check-in. Keys, codes and
    // the secret of a sign-in link are no words: they must not stand in the journal.
    private static string VerbOf(HttpRequest request) =>
        request.Path.Value?.Split('/').LastOrDefault(IsWord) ?? request.Method.ToLowerInvariant();

    private static bool IsWord(string segment) =>
        segment.Length > 0 && segment.All(letter => letter == '-' || char.IsAsciiLetterLower(letter));
}

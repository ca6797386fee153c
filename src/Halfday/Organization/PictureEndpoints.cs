using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>GET /pictures/{id}: a site's picture, for those who see the site. Its bytes never change, so browsers keep it.</summary>
public static class PictureEndpoints
{
    /// <summary>Maps it.</summary>
    public static IEndpointRouteBuilder MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pictures/{id:guid}", async (HalfdayDb db, Viewer viewer, HttpContext http, Guid id, CancellationToken stop) =>
        {
            var (units, bytes) = (db.Units.VisibleTo(viewer), db.PictureBytes);
            var found = await db.Pictures.Where(picture => picture.Id == id && units.Any(unit => unit.Id == picture.SiteId))
                .Join(bytes, picture => picture.Id, kept => kept.Id, (picture, kept) => new { picture.Type, kept.Bytes }).SingleOrDefaultAsync(stop);
            if (found is null) return Results.NotFound();
            http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
            return Results.Bytes(found.Bytes, found.Type);
        }).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        return routes;
    }
}

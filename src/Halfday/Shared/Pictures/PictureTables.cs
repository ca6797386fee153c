using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Shared.Pictures;

/// <summary>Pictures and their bytes.</summary>
public sealed class PictureTables : IEntityTypeConfiguration<Picture>, IEntityTypeConfiguration<PictureBytes>
{
    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.HasIndex(picture => new { picture.SiteId, picture.Hash }).IsUnique();
        builder.Property(picture => picture.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<PictureBytes> builder) => builder.Property(bytes => bytes.Id).ValueGeneratedNever();
}

/// <summary>The pictures' sets.</summary>
public static class PictureSets
{
    extension(HalfdayDb db)
    {
        public DbSet<Picture> Pictures => db.Set<Picture>();
        public DbSet<PictureBytes> PictureBytes => db.Set<PictureBytes>();
    }

    /// <summary>The site's picture of a photo, added if it is new; the caller saves.</summary>
    public static async Task<Picture> Keep(this HalfdayDb db, Guid siteId, Photo photo, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(photo.Bytes));
        if (await db.Pictures.SingleOrDefaultAsync(each => each.SiteId == siteId && each.Hash == hash, stop) is { } known) return known;

        return db.Add(new Picture { SiteId = siteId, Hash = hash, Type = "image/jpeg", Width = photo.Width, Height = photo.Height }, photo.Bytes);
    }

    private static Picture Add(this HalfdayDb db, Picture picture, byte[] bytes)
    {
        db.Pictures.Add(picture);
        db.PictureBytes.Add(new PictureBytes { Id = picture.Id, Bytes = bytes });
        return picture;
    }

    /// <summary>The site's picture with these bytes, added if it is new; the caller saves.</summary>
    public static async Task<Picture> Keep(this HalfdayDb db, Guid siteId, byte[] png, CancellationToken stop)
    {
        var hash = HashOf(png);
        if (await Known(db, siteId, hash, stop) is { } known) return known;

        return db.Add(PngHeader.Describe(png, siteId, hash), png);
    }

    /// <summary>The same for what a person hands in, without what does not draw it. Null: it is no PNG, or too large. The caller saves.</summary>
    public static async Task<Picture?> KeepPlain(this HalfdayDb db, Guid siteId, byte[] png, CancellationToken stop)
    {
        if (PlainPng.Of(png) is not { } plain) return null;
        return await Known(db, siteId, HashOf(png), stop) ?? await db.Keep(siteId, plain, stop);
    }

    private static string HashOf(byte[] png) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(png));

    // Several questions of one file may bring the same picture before any of it is saved.
    private static async Task<Picture?> Known(HalfdayDb db, Guid siteId, string hash, CancellationToken stop) =>
        db.Pictures.Local.FirstOrDefault(each => each.SiteId == siteId && each.Hash == hash)
        ?? await db.Pictures.SingleOrDefaultAsync(each => each.SiteId == siteId && each.Hash == hash, stop);
}

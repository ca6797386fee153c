using Halfday.Shared.Journal;

namespace Halfday.Shared.Pictures;

/// <summary>A picture that belongs to a site; what it shows does not change, another one gets another key.</summary>
[Called("picture", "图片")]
public sealed class Picture : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }

    /// <summary>SHA-256 of the bytes, in hexadecimal: the same picture twice is one.</summary>
    public required string Hash { get; init; }

    /// <summary>image/png or image/jpeg.</summary>
    public required string Type { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    Guid? IJournaled.JournalSite => SiteId;
}

/// <summary>The bytes of a picture, apart from it so that the journal does not hold them.</summary>
public sealed class PictureBytes
{
    /// <summary>The picture's.</summary>
    public required Guid Id { get; init; }

    public required byte[] Bytes { get; init; }
}

namespace Halfday.Learning.Bank;

/// <summary>Files that a form brings.</summary>
internal static class HandedIn
{
    /// <summary>All of the file; null: none was chosen.</summary>
    public static async Task<byte[]?> Bytes(IFormFile? file, CancellationToken stop)
    {
        if (file is null or { Length: 0 }) return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}

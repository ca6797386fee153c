using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>posts.csv: named offices.</summary>
internal sealed class PostsFile() : BundleFile("posts.csv", Key("code"), Must("title"), May("title_zh"), Must("rank"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.Posts.ToDictionaryAsync(post => post.Code, work.Stop);
        foreach (var row in table.Rows)
        {
            var code = row.Code("code");
            work.MustBeFirst(row, "code", code);
            var (title, rank) = (row.Required("title"), row.RequiredNumber("rank", 1, 999));
            if (!known.TryGetValue(code, out var post)) post = work.Add(new Post { Code = code, Title = title, Rank = rank });
            (post.Title, post.TitleZh, post.Rank, post.Until) = (title, row.Text("title_zh"), rank, row.Date("until"));
            work.Posts[code] = post.Id;
            work.Touch(row, code, post);
        }
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Posts.AsNoTracking().ToListAsync(work.Stop)).Select(post =>
            new ExportRow(post.Code, post.Title, post.TitleZh, post.Rank.Cell(), post.Until.Cell()));
}

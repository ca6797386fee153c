using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Interchange.Bundle;

public sealed partial class BundlePageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_upload_is_previewed_and_then_confirmed_by_who_uploaded_it(Database database)
    {
        var works = await Given.AWorksAlone(database);
        var admin = works.SignedInAs(works.Administrator);

        var preview = await Send(admin, "/import/preview", "files", ("posts.csv", Encoding.UTF8.GetBytes("code,title,rank\nfresh,Fresh post,4\n")));
        preview.ShouldShow("What it would change");
        Assert.False(await works.Ask(db => db.Posts.AnyAsync(post => post.Code == "fresh")));
        var kept = Kept().Match(preview.Body).Groups[1].Value;
        (await works.SignedInAs(works.Coordinator).Post("/import/confirm", ("bundle", kept))).ShouldBeUnseen();
        (await admin.Post("/import/confirm", ("bundle", kept))).ShouldBeDone();

        Assert.True(await works.Ask(db => db.Posts.AnyAsync(post => post.Code == "fresh")));
        (await admin.Post("/import/confirm", ("bundle", kept))).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Faults_stand_in_a_table_and_nothing_is_kept(Database database)
    {
        var works = await Given.AWorksAlone(database);

        var answer = await Send(works.SignedInAs(works.Administrator), "/import/preview", "files", ("posts.csv", Encoding.UTF8.GetBytes("code,title,rank\nfresh,Fresh post,top\n")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        answer.ShouldShow("'top' is not a whole number");
        Assert.DoesNotMatch(Kept(), answer.Body);
    }

    [Theory, EachDatabase]
    public async Task The_exported_zip_imports_again_and_changes_nothing(Database database)
    {
        var works = await Given.AWorksAlone(database);
        var admin = works.SignedInAs(works.Administrator);
        var zip = await admin.Client.GetByteArrayAsync("/import/export", TestContext.Current.CancellationToken);

        var answer = await Send(admin, "/import/preview", "files", ("all.zip", zip));

        answer.ShouldShow("It would change nothing");
    }

    [Theory, EachDatabase]
    public async Task A_program_imports_a_zip_and_is_told_the_faults(Database database)
    {
        var works = await Given.AWorksAlone(database);
        var admin = works.SignedInAs(works.Administrator);

        (await Send(admin, "/api/v1/imports", "bundle", ("b.zip", Zip(("posts.csv", "code,title,rank\nfresh,Fresh,0\n"))))).ShouldBeRefusedBecause("BundleIsFaulty");
        (await Send(admin, "/api/v1/imports", "bundle", ("b.zip", Zip(("posts.csv", "code,title,rank\nfresh,Fresh,1\n"))))).ShouldBeDone();

        Assert.True(await works.Ask(db => db.Posts.AnyAsync(post => post.Code == "fresh")));
    }

    [Theory, EachDatabase]
    public async Task Only_an_administrator_of_every_top_unit_carries_bundles(Database database)
    {
        var works = await Given.AWorksAlone(database);
        await works.Change(db =>
        {
            var foreign = new Unit { Code = "elsewhere", Name = "Elsewhere", Level = UnitLevel.Municipality };
            foreign.HangBelow(null);
            db.Units.Add(foreign);
        });

        (await works.SignedInAs(works.Administrator).Get("/import")).ShouldBeRefusedBecause("NeedsTheTop");
        (await works.SignedInAs(works.Office).Get("/import")).ShouldBeUnseen();
        (await works.SignedInAs(works.Administrator).Get("/api/v1/export")).ShouldBeRefusedBecause("NeedsTheTop");
    }

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        var works = await Given.AWorksAlone(Database.Sqlite);

        (await Send(works.SignedInAs(works.Administrator), "/import/preview", "files", ("b.zip", [1, 2, 3]))).ShouldBeRefusedBecause("NoZip");
        (await Send(works.SignedInAs(works.Administrator), "/import/preview", "files", ("notes.txt", [1]))).ShouldBeRefusedBecause("NothingToRead");
    }

    private static async Task<Answer> Send(Visitor visitor, string path, string field, (string Name, byte[] Bytes) file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes), field, file.Name } };
        return await Answer.Of(await visitor.Client.PostAsync(path, form));
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry("folder/" + name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }

    [GeneratedRegex("name=\"bundle\" value=\"([^\"]+)\"")]
    private static partial Regex Kept();
}

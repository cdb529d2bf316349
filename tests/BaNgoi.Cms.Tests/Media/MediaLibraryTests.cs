using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Media.Metadata;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Media.Metadata;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Media;

public sealed class MediaLibraryTests : IDisposable
{
    private static readonly Actor Librarian = Cast.Of("librarian", "thu-thu", "unita", Permission.ManageMedia);
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    [Fact]
    public async Task An_image_needs_a_text_and_another_file_does_not()
    {
        using var site = new TestSite();

        var refused = await AddAsync(site, "hinh.png", SampleFiles.Png(), " ");
        Assert.True(refused.ConcernsText);
        Assert.Null((await AddAsync(site, "hinh.png", SampleFiles.Png(), "Cổng trụ sở")).Refusal);
        Assert.Null((await AddAsync(site, "a.pdf", SampleFiles.Pdf(), "")).Refusal);
    }

    [Fact]
    public async Task A_text_of_the_longest_length_is_taken_and_one_letter_more_is_not()
    {
        using var site = new TestSite();

        Assert.Null((await AddAsync(site, "a.png", SampleFiles.Png(), new string('a', MediaLimits.LongestText))).Refusal);
        Assert.NotNull((await AddAsync(site, "b.png", SampleFiles.Png(), new string('a', MediaLimits.LongestText + 1))).Refusal);
    }

    [Fact]
    public async Task A_photo_is_stored_without_what_its_camera_wrote()
    {
        using var site = new TestSite();

        var added = await AddAsync(site, "tru-so.jpg", Photos.Jpeg(Photos.Exif(6, little: true)), "Trụ sở phường");

        Assert.Null(added.Refusal);
        await using var db = site.Open();
        var record = await db.MediaFiles.AsNoTracking().SingleAsync();
        await using var stored = Library(db, site).Open(record)!;
        var bytes = new byte[stored.Length];
        await stored.ReadExactlyAsync(bytes);
        Assert.Equal(bytes.Length, record.Length);
        Assert.DoesNotContain(Photos.Secret, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(ImageMetadata.Remove("image/jpeg", Photos.Jpeg(Photos.Exif(6, little: true))), bytes);
    }

    [Fact]
    public async Task A_photo_that_is_cut_off_is_refused_in_words_and_leaves_nothing()
    {
        using var site = new TestSite();

        var refused = await AddAsync(site, "tru-so.jpg", Photos.Jpeg()[..^60], "Trụ sở phường");

        Assert.Contains("hỏng một phần", refused.Refusal!, StringComparison.Ordinal);
        Assert.False(refused.ConcernsText);
        await using var db = site.Open();
        Assert.Empty(await db.MediaFiles.ToListAsync());
        Assert.False(Directory.Exists(_folder) && Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task Names_are_folded_dated_and_never_taken_twice()
    {
        using var site = new TestSite();

        Assert.Equal("2026/03/to-khai-dang-ky.pdf", (await AddAsync(site, "Tờ khai đăng ký.PDF", SampleFiles.Pdf(), "")).Path);
        Assert.Equal("2026/03/to-khai-dang-ky-2.pdf", (await AddAsync(site, "Tờ khai đăng ký.pdf", SampleFiles.Pdf(), "")).Path);
    }

    [Fact]
    public async Task Who_may_not_upload_changes_nothing()
    {
        using var site = new TestSite();
        var file = await AddAsync(site, "a.pdf", SampleFiles.Pdf(), "Tên cũ");
        await using var db = site.Open();

        Assert.NotNull((await AddAsync(site, "b.pdf", SampleFiles.Pdf(), "", Cast.CoLan)).Refusal);
        Assert.NotNull((await Library(db, site).DescribeAsync(file.Path, "Tên mới", Cast.CoLan, CancellationToken.None)).Refusal);
        Assert.NotNull((await Library(db, site).DeleteAsync(file.Path, Cast.CoLan, CancellationToken.None)).Refusal);
        Assert.Equal("Tên cũ", (await db.MediaFiles.AsNoTracking().SingleAsync()).AlternativeText);
    }

    [Fact]
    public async Task A_file_in_use_stays_and_its_uses_are_named()
    {
        using var site = await TestSite.WithTypesAsync();
        var file = await AddAsync(site, "a.png", SampleFiles.Png(), "Hình");
        var created = await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài có hình", "bai", $"![Hình](/media/{file.Path})"), Cast.AnhHung, CancellationToken.None));
        Assert.Equal(["bản nháp"], await UsesAsync(site, file.Path));
        var published = await site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, CancellationToken.None));
        Assert.Equal(["bản đang đăng"], await UsesAsync(site, file.Path));

        await using var db = site.Open();
        Assert.NotNull((await Library(db, site).DeleteAsync(file.Path, Librarian, CancellationToken.None)).Refusal);

        var saved = await site.EditAsync(e => e.SaveAsync(created.ItemId, published.Revision, SampleRecipes.Notice("Bài hết hình", "bai"), Cast.AnhHung, CancellationToken.None));
        await site.ActAsync(p => p.PublishAsync(created.ItemId, saved.Revision, Cast.AnhHung, CancellationToken.None));
        Assert.Equal(["bản cũ trong lịch sử"], await UsesAsync(site, file.Path));
        Assert.NotNull((await Library(db, site).DeleteAsync(file.Path, Librarian, CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task A_deleted_file_takes_its_bytes_along_unless_another_file_has_them_too()
    {
        using var site = new TestSite();
        var first = await AddAsync(site, "a.pdf", SampleFiles.Pdf(), "");
        var second = await AddAsync(site, "b.pdf", SampleFiles.Pdf(), "");
        await using var db = site.Open();
        var sha256 = (await db.MediaFiles.AsNoTracking().FirstAsync()).Sha256;

        Assert.Null((await Library(db, site).DeleteAsync(first.Path, Librarian, CancellationToken.None)).Refusal);
        using (var kept = new MediaStore(_folder).Open(sha256))
        {
            Assert.NotNull(kept);
        }

        Assert.Null((await Library(db, site).DeleteAsync(second.Path, Librarian, CancellationToken.None)).Refusal);
        Assert.Null(new MediaStore(_folder).Open(sha256));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_search_finds_words_without_marks_in_names_and_texts()
    {
        using var site = new TestSite();
        var hall = await AddAsync(site, "cong.png", SampleFiles.Png(), "Cổng trụ sở Ủy ban");
        await AddAsync(site, "khac.pdf", SampleFiles.Pdf(), "Quyết định");
        await using var db = site.Open();
        var list = new MediaList(db);

        Assert.Equal([hall.Path], await list.FindAsync("tru so uy ban", CancellationToken.None));
        Assert.Equal([hall.Path], await list.FindAsync("CỔNG", CancellationToken.None));
        Assert.Equal(2, (await list.FindAsync(" ", CancellationToken.None)).Count);
        Assert.Empty(await list.FindAsync("tru so khac", CancellationToken.None));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private MediaLibrary Library(EditorialDbContext db, TestSite site) => new(db, new MediaStore(_folder), new MediaUses(db), site.Clock);

    private async Task<MediaResult> AddAsync(TestSite site, string name, byte[] bytes, string text, Actor? actor = null)
    {
        await using var db = site.Open();
        using var stream = new MemoryStream(bytes);
        return await Library(db, site).AddAsync(name, stream, text, actor ?? Librarian, CancellationToken.None);
    }

    private static async Task<IEnumerable<string>> UsesAsync(TestSite site, string path)
    {
        await using var db = site.Open();
        return (await new MediaUses(db).FindAsync(path, CancellationToken.None)).Select(use => use.Where);
    }
}

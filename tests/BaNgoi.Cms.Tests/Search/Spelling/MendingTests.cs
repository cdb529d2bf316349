using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search.Spelling;

/// <summary>Mending as a citizen meets it: through the whole search.</summary>
public sealed class MendingTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Theory]
    [InlineData("ddang kys khai sinh", "Đăng ký khai sinh")]
    [InlineData("khaisinh", "Đăng ký khai sinh")]
    [InlineData("khai xinh", "Đăng ký khai sinh")]
    [InlineData("khia sinh", "Đăng ký khai sinh")]
    [InlineData("tạm chú", "Gia hạn tạm trú")]
    [InlineData("gia hạn tam tru1", "Gia hạn tạm trú")]
    [InlineData("hộ tịnk", "Cải chính hộ tịch")]
    public async Task A_slip_finds_what_was_meant(string typed, string found)
    {
        await IndexAsync();
        Assert.Equal(found, _site.Titles(typed)[0]);
    }

    [Fact]
    public async Task What_was_searched_is_said_in_the_spelling_of_the_hit()
    {
        await IndexAsync();
        Assert.Equal("đăng ký khai sinh", _site.Search("ddang ky khai sinhh").Suggestion);
        Assert.Null(_site.Search("khai sinh").Suggestion);
    }

    [Theory]
    [InlineData("chăm nuôi")]
    [InlineData("cham nuoi")]
    public async Task A_word_that_is_known_stays_what_it_is(string typed)
    {
        await _site.With("Chăm nuôi trẻ em", "Trăm tuổi", "Đăng ký khai sinh").CatchUp();
        Assert.Equal("Chăm nuôi trẻ em", _site.Titles(typed)[0]);
        Assert.Null(_site.Search(typed).Suggestion);
    }

    [Fact]
    public async Task A_word_of_some_texts_is_no_slip_though_no_name_has_it()
    {
        var entries = Enumerable.Range(0, 4).Select(number => Entry($"Giấy phép loại {number}", body: "Nộp bản sinf một lần.")).Append(Entry("Đăng ký khai sinh")).ToArray();
        await _site.With(entries).CatchUp();
        Assert.Null(_site.Search("sinf").Suggestion);
        Assert.StartsWith("Giấy phép", _site.Titles("sinf")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gcn", "Cấp giấy chứng nhận")]
    [InlineData("đkkh", "Đăng ký kết hôn")]
    [InlineData("mất gcn", "Cấp giấy chứng nhận")]
    [InlineData("tnxp", "Chế độ thanh niên xung phong")]
    public async Task Initials_are_read_as_the_words_they_stand_for(string typed, string found)
    {
        await _site.With("Cấp giấy chứng nhận", "Đăng ký kết hôn", "Chế độ thanh niên xung phong", "Khai báo tạm vắng").CatchUp();
        Assert.Equal(found, _site.Titles(typed)[0]);
    }

    public void Dispose() => _site.Dispose();

    private Task IndexAsync() => _site.With("Đăng ký khai sinh", "Đăng ký khai tử", "Gia hạn tạm trú", "Cải chính hộ tịch", "Chú giải bản đồ").CatchUp();
}

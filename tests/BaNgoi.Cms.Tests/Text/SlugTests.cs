using BaNgoi.Cms.Text;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "dang-ky-khai-sinh")]
    [InlineData("  Chứng thực: bản sao (từ bản chính)/2025!! ", "chung-thuc-ban-sao-tu-ban-chinh-2025")]
    [InlineData("🎉🎉", "muc")]
    [InlineData("", "muc")]
    [InlineData("Ðường", "duong")]
    public void A_title_gives_a_readable_address(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Theory]
    [InlineData(17, "dang-ky-khai-sinh")]
    [InlineData(16, "dang-ky-khai")]
    [InlineData(12, "dang-ky-khai")]
    [InlineData(11, "dang-ky")]
    [InlineData(3, "dan")]
    public void A_long_title_is_cut_between_words(int limit, string slug) =>
        Assert.Equal(slug, Slug.From("Đăng ký khai sinh", limit));

    [Fact]
    public void A_limit_too_small_for_any_address_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Slug.From("Đơn", 2));

    [Property(MaxTest = 500)]
    public bool Any_text_gives_letters_digits_and_single_hyphens(string? title) => IsSlug(Slug.From(title ?? ""));

    [Property(Arbitrary = [typeof(VietnameseWords)], MaxTest = 500)]
    public bool A_slug_is_its_own_slug(string title) =>
        Slug.From(title) is var slug && IsSlug(slug) && Slug.From(slug) == slug;

    private static bool IsSlug(string slug) =>
        slug.Length is > 0 and <= 80
        && slug.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        && !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--", StringComparison.Ordinal);
}
